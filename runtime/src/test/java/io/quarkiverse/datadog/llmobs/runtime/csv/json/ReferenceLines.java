package io.quarkiverse.datadog.llmobs.runtime.csv.json;

import static com.fasterxml.jackson.core.json.JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;

/**
 * JSON Lines written by libraries: decoded, read by FastCSV, parsed and written by Jackson.
 */
final class ReferenceLines {

    private static final JsonFactory JACKSON = new JsonFactoryBuilder().rootValueSeparator((String) null)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE).maxStringLength(Integer.MAX_VALUE).build())
            .build();

    private ReferenceLines() {
    }

    /** @throws Exception when the CSV cannot be read; the lines before are written */
    static void write(byte[] csv, JsonCells cells, ByteArrayOutputStream target) throws Exception {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CloseableIterator<List<String>> rows = CsvReader.builder().allowExtraFields(true).allowMissingFields(true)
                .allowUnclosedQuote(false)
                .build(new CellHandler(), text).iterator()) {
            List<String> columns = rows.next().stream().map(ReferenceLines::text).toList();
            requireColumns(columns);
            while (rows.hasNext()) {
                List<String> row = rows.next();
                if (row.size() > columns.size()) {
                    throw new IOException();
                }
                write(columns, row, cells, target);
            }
        }
    }

    private static void write(List<String> columns, List<String> row, JsonCells cells, ByteArrayOutputStream target)
            throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator out = JACKSON.createGenerator(line)) {
            out.writeStartObject();
            for (int i = 0; i < columns.size(); i++) {
                String name = columns.get(i);
                String cell = i < row.size() ? row.get(i) : null;
                out.writeFieldName(name);
                // Jackson escapes them where the line need not
                out.configure(COMBINE_UNICODE_SURROGATES_IN_UTF8.mappedFeature(), !name.equals("tags"));
                if (name.equals("tags") && !(text(cell).strip().startsWith("[") && isJson(cell))) {
                    writeArray(cells.tags(cell), out);
                } else if (cell == null) {
                    out.writeNull();
                } else if (!name.equals("id") && isJson(cell)) {
                    out.writeRawValue(cell.strip().replace("\n", "").replace("\r", ""));
                } else {
                    out.writeString(cell);
                }
            }
            out.writeEndObject();
            out.writeRaw('\n');
        }
        target.write(line.toString(StandardCharsets.UTF_8).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
                .replace("\u0085", "\\u0085").getBytes(StandardCharsets.UTF_8));
    }

    private static void requireColumns(List<String> columns) throws IOException {
        if (columns.stream().distinct().count() < columns.size() || !columns.containsAll(List.of("id", "input"))) {
            throw new IOException();
        }
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    private static void writeArray(List<String> values, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }

    static boolean isJson(String text) {
        try (JsonParser parser = JACKSON.createParser(text)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Null for a cell that is empty and not in quotes. */
    private static final class CellHandler extends AbstractBaseCsvCallbackHandler<List<String>> {

        private List<String> cells;

        @Override
        protected void handleBegin(long startingLineNumber) {
            cells = new ArrayList<>();
        }

        @Override
        protected void handleField(int position, char[] buffer, int offset, int length, boolean quoted) {
            cells.add(length == 0 && !quoted ? null : new String(buffer, offset, length));
        }

        @Override
        protected List<String> buildRecord() {
            return cells;
        }
    }
}
