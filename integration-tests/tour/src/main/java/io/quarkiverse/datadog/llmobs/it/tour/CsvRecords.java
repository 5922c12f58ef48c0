package io.quarkiverse.datadog.llmobs.it.tour;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * Reads CSV with a header.
 * <p>
 * Cells are decoded like those of an export: a cell that is valid JSON as a whole is decoded, any other is a string, an
 * empty one is no value. A string that looks like JSON, such as 42, must be a JSON string, {@code "42"}. So exports of
 * datasets can be read.
 */
final class CsvRecords {

    private CsvRecords() {
    }

    static void read(String file, BufferedReader reader, RecordList records) throws IOException {
        long line = 1;
        try (CsvReader<CsvRecord> rows = CsvReader.builder().allowMissingFields(true).allowExtraFields(true)
                .ofCsvRecord(reader)) {
            List<String> header = null;
            for (CsvRecord row : rows) {
                line = row.getStartingLineNumber();
                if (header == null) {
                    header = row.getFields();
                } else {
                    records.add(line, RecordFields.record(members(header, row.getFields())));
                }
            }
        } catch (IllegalArgumentException e) {
            throw InvalidRecordException.at(file, line, e.getMessage());
        } catch (CsvParseException e) {
            throw InvalidRecordException.at(file, line, "the row here, or the next one, is not CSV (" + reason(e)
                    + "); put cells with quotes, commas or line ends into quotes, and double the quotes in them");
        }
    }

    private static String reason(CsvParseException e) {
        return e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
    }

    private static Map<String, Object> members(List<String> header, List<String> cells) {
        if (cells.size() != header.size()) {
            throw new IllegalArgumentException("this row has " + cells.size() + " cells, the header has " + header.size()
                    + "; look for a missing or superfluous comma or quote");
        }
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String name = header.get(i).strip();
            // an id is a string, even if it looks like a number
            members.put(name, cells.get(i).isEmpty() ? null : name.equals("id") ? cells.get(i) : decoded(cells.get(i)));
        }
        return members;
    }

    private static Object decoded(String cell) {
        try {
            return Json.read(cell);
        } catch (JsonProcessingException e) {
            return cell;
        }
    }
}
