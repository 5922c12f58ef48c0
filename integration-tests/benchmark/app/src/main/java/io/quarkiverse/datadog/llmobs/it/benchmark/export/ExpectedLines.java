package io.quarkiverse.datadog.llmobs.it.benchmark.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.quarkiverse.datadog.llmobs.it.benchmark.measure.WrongResultException;
import io.quarkiverse.datadog.llmobs.it.benchmark.peer.CsvBody;
import io.quarkiverse.datadog.llmobs.it.benchmark.peer.Row;

/**
 * Compares JSON Lines with the rows they were made from.
 */
final class ExpectedLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    void check(long number, CsvBody body, String line) throws JsonProcessingException {
        if (!JSON.readTree(line).equals(expected(body.row(number)))) {
            throw new WrongResultException("line " + (number + 1) + " is not that of the row: " + line);
        }
    }

    private static ObjectNode expected(Row row) throws JsonProcessingException {
        ObjectNode line = JSON.createObjectNode().put("id", row.id());
        line.set("input", cell(row.input()));
        line.set("expected_output", cell(row.expectedOutput()));
        line.set("metadata", cell(row.metadata()));
        line.set("tags", cell(row.tags()));
        return line;
    }

    private static JsonNode cell(String text) throws JsonProcessingException {
        return text.startsWith("{") || text.startsWith("[") ? JSON.readTree(text) : TextNode.valueOf(text);
    }
}
