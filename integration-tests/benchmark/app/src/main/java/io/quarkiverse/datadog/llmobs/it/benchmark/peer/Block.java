package io.quarkiverse.datadog.llmobs.it.benchmark.peer;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Some megabytes of rows, which a large body repeats, so that the peer needs no computation while the client is measured.
 *
 * @param bytes whole rows
 * @param rows the rows
 * @param ends where each row ends
 * @param checksums the sum of {@link Row#checksum()} up to and with each row
 */
record Block(byte[] bytes, List<Row> rows, int[] ends, long[] checksums) {

    private static final int SIZE = 2 << 20;

    static final Block INSTANCE = make();

    private static Block make() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(SIZE);
        List<Row> rows = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        List<Long> checksums = new ArrayList<>();
        long checksum = 0;
        while (bytes.size() < SIZE) {
            Row row = QuestionsAndAnswers.row(rows.size());
            rows.add(row);
            bytes.writeBytes(row.toCsv());
            checksum += row.checksum();
            ends.add(bytes.size());
            checksums.add(checksum);
        }
        return new Block(bytes.toByteArray(), rows, ends.stream().mapToInt(Integer::intValue).toArray(),
                checksums.stream().mapToLong(Long::longValue).toArray());
    }

    int length() {
        return bytes.length;
    }

    long checksum(int rows) {
        return rows == 0 ? 0 : checksums[rows - 1];
    }

    int end(int rows) {
        return rows == 0 ? 0 : ends[rows - 1];
    }

    /** The number of rows that are needed for a number of bytes. */
    int rowsFor(long length) {
        int rows = 0;
        while (end(rows) < length) {
            rows++;
        }
        return rows;
    }
}
