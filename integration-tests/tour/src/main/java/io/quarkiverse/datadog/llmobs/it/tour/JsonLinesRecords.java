package io.quarkiverse.datadog.llmobs.it.tour;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;

/**
 * Reads JSON Lines line by line, so that errors have a line number.
 */
final class JsonLinesRecords {

    private JsonLinesRecords() {
    }

    static void read(String file, BufferedReader lines, RecordList records) throws IOException {
        long number = 0;
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    records.add(number, RecordFields.record(object(line)));
                }
            }
        } catch (IllegalArgumentException e) {
            throw InvalidRecordException.at(file, number, e.getMessage());
        }
    }

    private static Map<?, ?> object(String line) {
        try {
            if (Json.read(line) instanceof Map<?, ?> object) {
                return object;
            }
            throw new IllegalArgumentException("this is JSON, but not an object. " + RecordFields.EXPECTED);
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            throw new IllegalArgumentException("this is not one complete JSON object (" + e.getOriginalMessage() + ", column "
                    + column + "); correct or remove the line. " + RecordFields.EXPECTED, e);
        }
    }
}
