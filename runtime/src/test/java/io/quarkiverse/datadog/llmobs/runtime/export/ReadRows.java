package io.quarkiverse.datadog.llmobs.runtime.export;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;
import io.quarkiverse.datadog.llmobs.runtime.export.bytes.Cells;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;
import io.quarkiverse.datadog.llmobs.runtime.json.WireJson;
import io.vertx.core.buffer.Buffer;

/**
 * What became of some bytes when they were read as the rows of an export.
 *
 * @param failure null when all of it could be read
 */
record ReadRows(List<ExportRow> rows, String failure) {

    static final JsonCells CELLS = new JsonCells(WireJson.mapper());

    /** @param cuts where the bytes are cut into pieces, in order */
    static ReadRows of(byte[] csv, int... cuts) {
        List<ExportRow> rows = new ArrayList<>();
        try (RowReader reader = new RowReader(pieces(csv, cuts), CELLS)) {
            for (ExportRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
            return new ReadRows(rows, null);
        } catch (UnexpectedResponseException e) {
            return new ReadRows(rows, e.getMessage());
        }
    }

    /** What is done with the cells of a row. */
    interface Use {

        void with(Header header, Cells row) throws IOException;
    }

    /** Goes through the good rows. */
    static void each(byte[] csv, Use use) throws IOException {
        try (RowReader reader = new RowReader(pieces(csv), CELLS)) {
            for (Cells row = reader.nextCells(); row != null; row = reader.nextCells()) {
                use.with(reader.header(), row);
            }
        } catch (UnexpectedResponseException e) {
            // the rows before it were good
        }
    }

    /** The cells as they stand in the CSV; null for one that is missing. */
    List<List<String>> texts() {
        return rows.stream().map(row -> row.columns().stream().map(row::text).toList()).toList();
    }

    private static Pieces pieces(byte[] csv, int... cuts) {
        List<byte[]> pieces = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            pieces.add(Arrays.copyOfRange(csv, from, cut));
            from = cut;
        }
        pieces.add(Arrays.copyOfRange(csv, from, csv.length));
        return new Pieces(new Answer(new WholeBody(pieces), ExportPlan.of(new ExportTarget("p", "d")), 0),
                Duration.ZERO, Clock.systemUTC());
    }

    /** A body of which all has come before anybody asks. */
    private record WholeBody(List<byte[]> pieces) implements ResponseBody {

        @Override
        public int status() {
            return 200;
        }

        @Override
        public String header(String name) {
            return null;
        }

        @Override
        public long received() {
            return pieces.stream().mapToLong(piece -> piece.length).sum();
        }

        @Override
        public void listen(Listener next) {
            pieces.forEach(piece -> next.piece(Buffer.buffer(piece)));
            next.ended();
        }

        @Override
        public void putBack(Buffer beginning, boolean whole) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void fetch(long events) {
            // all is there
        }

        @Override
        public void abort() {
            // nothing is under way
        }
    }
}
