package io.quarkiverse.datadog.llmobs.emulator.upload;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.store.NewRecord;

/**
 * Makes records of the rows of a file. A cell that is, as a whole, valid JSON is that value, any other is text.
 */
final class UploadedRecords {

    private static final Set<String> COLUMNS = Set.of("id", "input", "expected_output", "metadata", "tags");

    private final CsvFile file;
    private final List<String> tags;
    private final List<String> columns;
    private final Set<String> ids = new HashSet<>();
    private int row;

    /**
     * @param tags those that every record gets
     * @throws InvalidFileException if the header row lacks the input, or has other columns
     */
    UploadedRecords(CsvFile file, List<String> tags) throws InvalidFileException {
        this.file = file;
        this.tags = tags;
        columns = file.next();
        if (columns == null || !columns.contains("input")) {
            throw new InvalidFileException("the header row lacks the column \"input\"");
        }
        if (!COLUMNS.containsAll(columns)) {
            throw new InvalidFileException("the header row has other columns than " + COLUMNS.stream().sorted().toList());
        }
    }

    /** The next record, null after the last one. Rows without any cell are skipped. */
    NewRecord next() throws InvalidFileException {
        List<String> cells = file.next();
        while (cells != null && cells.stream().allMatch(cell -> cell == null)) {
            row++;
            cells = file.next();
        }
        row++;
        return cells == null ? null : record(cells);
    }

    private NewRecord record(List<String> cells) throws InvalidFileException {
        if (cells.size() > columns.size()) {
            throw invalid("has " + cells.size() + " cells, the header has " + columns.size());
        }
        String id = cell(cells, "id");
        if (id != null && (id.isBlank() || !ids.add(id))) {
            throw invalid("has the id \"" + id + "\", which is blank or occurs twice");
        }
        JsonNode input = value(cell(cells, "input"));
        JsonNode metadata = value(cell(cells, "metadata"));
        if (input == null || input.isNull()) {
            throw invalid("has no input");
        }
        if (metadata != null && !metadata.isNull() && !metadata.isObject()) {
            throw invalid("has metadata that are not an object");
        }
        return NewRecord.of(id, input, value(cell(cells, "expected_output")), metadata,
                Stream.concat(tags(cell(cells, "tags")), tags.stream()).distinct().toList());
    }

    private String cell(List<String> cells, String column) {
        int at = columns.indexOf(column);
        return at < 0 || at >= cells.size() ? null : cells.get(at);
    }

    private static JsonNode value(String cell) {
        if (cell == null) {
            return null;
        }
        try {
            JsonNode value = Json.parse(cell.getBytes(StandardCharsets.UTF_8));
            return value.isMissingNode() ? TextNode.valueOf(cell) : value;
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(cell);
        }
    }

    /** A JSON array of texts, or a list with commas. */
    private Stream<String> tags(String cell) throws InvalidFileException {
        JsonNode value = value(cell);
        if (value == null || value.isNull()) {
            return Stream.empty();
        }
        if (!value.isArray()) {
            return Stream.of(cell.split(",")).map(String::strip).filter(tag -> !tag.isEmpty());
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode tag : value) {
            if (!tag.isTextual()) {
                throw invalid("has a tag that is not a string");
            }
            texts.add(tag.textValue());
        }
        return texts.stream();
    }

    /** The same failure of the row that was read last. */
    InvalidFileException invalid(String problem) {
        return new InvalidFileException("row " + row + " " + problem);
    }
}
