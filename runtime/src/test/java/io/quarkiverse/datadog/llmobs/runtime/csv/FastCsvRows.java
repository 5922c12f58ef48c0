package io.quarkiverse.datadog.llmobs.runtime.csv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.quarkiverse.datadog.llmobs.runtime.text.ByteOrderMark;

/**
 * The rows that FastCSV reads from some bytes.
 *
 * @param all all rows, the header first; null when FastCSV rejects the bytes
 */
record FastCsvRows(List<List<String>> all) {

    static FastCsvRows of(byte[] csv) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
            return new FastCsvRows(CsvReader.builder().allowExtraFields(true).allowMissingFields(true).allowUnclosedQuote(false)
                    .commentStrategy(CommentStrategy.NONE).ofCsvRecord(ByteOrderMark.stripped(text))
                    .stream().map(CsvRecord::getFields).toList());
        } catch (CsvParseException | IOException e) {
            return new FastCsvRows(null);
        }
    }

    /** The rows below the header, and null for cells that they lack. */
    List<List<String>> texts() {
        return all.stream().skip(1).map(row -> {
            List<String> cells = new ArrayList<>(row);
            while (cells.size() < all.get(0).size()) {
                cells.add(null);
            }
            return cells;
        }).toList();
    }

    /** Whether FastCSV rejects the bytes as well, or the rows cannot be those of an export. */
    boolean rejectedOrNoExport() {
        if (all == null || all.isEmpty()) {
            return true;
        }
        List<String> header = all.get(0);
        return header.stream().distinct().count() < header.size() || !header.contains("id") || !header.contains("input")
                || all.stream().anyMatch(row -> row.size() > header.size());
    }
}
