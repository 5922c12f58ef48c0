package io.quarkiverse.datadog.llmobs.it.benchmark.peer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * The CSV of a dataset with as many whole rows as a size needs: the header, a number of {@link Block}s and the beginning of
 * one.
 */
public final class CsvBody {

    private static final String ID = "csv-";
    private static final byte[] HEADER = Row.HEADER.getBytes(StandardCharsets.UTF_8);

    private final long blocks;
    private final int lastRows;

    private CsvBody(long size) {
        long rows = Math.max(0, size - HEADER.length);
        this.blocks = rows / Block.INSTANCE.length();
        this.lastRows = Block.INSTANCE.rowsFor(rows % Block.INSTANCE.length());
    }

    /** The shortest body of whole rows with at least this number of bytes. */
    public static CsvBody ofSize(long size) {
        return new CsvBody(size);
    }

    static CsvBody ofDataset(String id) {
        return new CsvBody(Long.parseLong(id.substring(ID.length())));
    }

    /** The id of the dataset, from which the peer derives the size. */
    public static String dataset(long size) {
        return ID + size;
    }

    public long bytes() {
        return HEADER.length + blocks * Block.INSTANCE.length() + lastLength();
    }

    public long rows() {
        return blocks * Block.INSTANCE.rows().size() + lastRows;
    }

    /** The row of a number, from 0. */
    public Row row(long number) {
        return Block.INSTANCE.rows().get((int) (number % Block.INSTANCE.rows().size()));
    }

    /** The sum of {@link Row#checksum(String, String)} over all rows. */
    public long checksum() {
        return blocks * Block.INSTANCE.checksum(Block.INSTANCE.rows().size()) + Block.INSTANCE.checksum(lastRows);
    }

    /** The CRC-32C of all bytes. */
    public long crc() {
        CheckedOutputStream out = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32C());
        try {
            writeTo(out);
        } catch (IOException e) {
            throw new IllegalStateException("a stream to nowhere failed", e);
        }
        return out.getChecksum().getValue();
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(HEADER);
        for (long i = 0; i < blocks; i++) {
            out.write(Block.INSTANCE.bytes());
        }
        out.write(Block.INSTANCE.bytes(), 0, lastLength());
    }

    long blocks() {
        return blocks;
    }

    int lastLength() {
        return Block.INSTANCE.end(lastRows);
    }

    static byte[] header() {
        return HEADER;
    }
}
