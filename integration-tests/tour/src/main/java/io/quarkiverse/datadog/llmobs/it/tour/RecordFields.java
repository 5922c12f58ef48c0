package io.quarkiverse.datadog.llmobs.it.tour;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;

/**
 * Creates a record from the named values in a file. Fails with an {@link IllegalArgumentException} for values that
 * it cannot use.
 */
final class RecordFields {

    static final String EXPECTED = "Use id, input, expected_output, metadata and tags, of which only input is required, "
            + "or question and answer.";

    private static final Set<String> GENERAL = Set.of("id", "input", "expected_output", "metadata", "tags");
    private static final Set<String> QUESTIONS = Set.of("id", "question", "answer", "metadata", "tags");

    private RecordFields() {
    }

    static NewRecord record(Map<?, ?> values) {
        boolean question = values.containsKey("question") && !values.containsKey("input");
        Set<Object> unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(question ? QUESTIONS : GENERAL);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(unknown + " is unknown. " + EXPECTED);
        }
        Object input = values.get(question ? "question" : "input");
        if (input == null) {
            throw new IllegalArgumentException("the input is missing. " + EXPECTED);
        }
        return new NewRecord(id(values.get("id")), input, values.get(question ? "answer" : "expected_output"),
                metadata(values.get("metadata")), tags(values.get("tags")));
    }

    private static String id(Object value) {
        if (value == null || value instanceof String text && !text.isBlank()) {
            return (String) value;
        }
        throw new IllegalArgumentException("the id must be a string that is not blank; put it into quotes, or omit it");
    }

    private static Map<String, Object> metadata(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Map<?, ?> object) {
            Map<String, Object> metadata = new LinkedHashMap<>();
            object.forEach((name, member) -> metadata.put((String) name, member));
            return metadata;
        }
        throw new IllegalArgumentException("the metadata must be a JSON object, such as {\"source\":\"support\"}");
    }

    /** A list, or a string with commas, which is common in CSV. */
    private static List<String> tags(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        if (value instanceof String text) {
            return Arrays.stream(text.split(",")).map(String::strip).filter(tag -> !tag.isEmpty()).toList();
        }
        throw new IllegalArgumentException("the tags must be a list of strings, such as [\"lang:en\"]");
    }
}
