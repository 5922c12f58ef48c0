package io.quarkiverse.datadog.llmobs.prompt.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonCreator;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Stands for messages of a version of another prompt.
 *
 * @param promptId the other prompt, not blank
 * @param version its version, at least 1
 * @param items which of its messages, by their indexes from 0; their order and repetitions count. Null includes all of them
 */
public record PromptInclude(String promptId, long version, List<Integer> items) implements TemplateItem {

    private static final String INCLUDE = "include";
    private static final Set<String> MEMBERS = Set.of("prompt_id", "version", "items");

    public PromptInclude {
        Values.required("The prompt id of an include", promptId);
        if (version < 1) {
            throw new IllegalArgumentException("The version of an include must be at least 1, but was " + version);
        }
        if (items != null && items.stream().anyMatch(index -> index == null || index < 0)) {
            throw new IllegalArgumentException("The items of an include must be indexes from 0, but were " + items
                    + "; leave them out to include all messages");
        }
        items = Values.copy(items);
    }

    /** All messages of a version. */
    public static PromptInclude of(String promptId, long version) {
        return new PromptInclude(promptId, version, null);
    }

    /** @param indexes from 0 */
    public PromptInclude withItems(int... indexes) {
        return new PromptInclude(promptId, version, IntStream.of(indexes).boxed().toList());
    }

    /**
     * The include that JSON describes.
     *
     * @throws IllegalArgumentException when it is no include
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PromptInclude ofJson(Map<String, Object> json) {
        PromptInclude read = read(json);
        if (read == null) {
            throw new IllegalArgumentException("An include needs a prompt_id and a version, but was " + json);
        }
        return read;
    }

    /** Null when it is no include with known members only. */
    static PromptInclude read(Map<?, ?> json) {
        if (json.size() != 1 || !(json.get(INCLUDE) instanceof Map<?, ?> include)
                || !MEMBERS.containsAll(include.keySet())) {
            return null;
        }
        List<Integer> items = indexes(include.get("items"));
        boolean valid = include.get("prompt_id") instanceof String id && !id.isBlank() && isWhole(include.get("version"), 1)
                && (items != null || include.get("items") == null);
        return valid
                ? new PromptInclude((String) include.get("prompt_id"), ((Number) include.get("version")).longValue(), items)
                : null;
    }

    /** Null when it is no list of indexes. */
    private static List<Integer> indexes(Object json) {
        if (!(json instanceof List<?> list)) {
            return null;
        }
        List<Integer> indexes = new ArrayList<>();
        for (Object index : list) {
            if (!(index instanceof Integer number) || number < 0) {
                return null;
            }
            indexes.add(number);
        }
        return indexes;
    }

    private static boolean isWhole(Object json, long least) {
        return (json instanceof Integer || json instanceof Long) && ((Number) json).longValue() >= least;
    }

    @Override
    public Object json() {
        Map<String, Object> include = new LinkedHashMap<>();
        include.put("prompt_id", promptId);
        include.put("version", version);
        if (items != null) {
            include.put("items", items);
        }
        return Map.of(INCLUDE, include);
    }
}
