package io.quarkiverse.datadog.llmobs.it.benchmark.peer;

import java.nio.charset.StandardCharsets;

/**
 * One row of the dataset that the peer exports.
 */
public record Row(String id, String input, String expectedOutput, String metadata, String tags) {

    static final String HEADER = "id,input,expected_output,metadata,tags\n";

    /** A cheap checksum of a row; the sum over all rows changes if a row is missing, duplicated or damaged. */
    public static long checksum(String id, String input) {
        return 31L * id.hashCode() + input.length();
    }

    long checksum() {
        return checksum(id, input);
    }

    byte[] toCsv() {
        StringBuilder csv = new StringBuilder(640);
        cell(id, csv).append(',');
        cell(input, csv).append(',');
        cell(expectedOutput, csv).append(',');
        cell(metadata, csv).append(',');
        cell(tags, csv).append('\n');
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static StringBuilder cell(String text, StringBuilder csv) {
        boolean quoted = text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n');
        return quoted ? csv.append('"').append(text.replace("\"", "\"\"")).append('"') : csv.append(text);
    }
}
