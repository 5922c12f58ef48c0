package io.quarkiverse.datadog.llmobs.it.tour;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;

/**
 * Reads JSON Lines, a line at a time, so that a mistake is found where it is.
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
                    records.add(number, Fields.record(object(line)));
                }
            }
        } catch (IllegalArgumentException e) {
            throw BadRecordException.at(file, number, e.getMessage());
        }
    }

    private static Map<?, ?> object(String line) {
        try {
            if (Json.read(line) instanceof Map<?, ?> object) {
                return object;
            }
            throw new IllegalArgumentException("this is JSON, but not an object; " + Fields.EXPECTED);
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            throw new IllegalArgumentException("this is not one whole JSON object (" + e.getOriginalMessage() + ", column "
                    + column + "); correct the line or take it out. " + Fields.EXPECTED, e);
        }
    }
}
