package io.quarkiverse.datadog.llmobs.evaluator.judge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The JSON of a piece of content: {@code {"type": TYPE, "value": {MEMBER: VALUE}}}.
 */
record ContentJson(String type, String member, Object value) {

    /** Null when it has another form, such as further members, which would get lost. */
    static ContentJson of(Map<?, ?> json) {
        if (json.size() != 2 || !(json.get("type") instanceof String type) || !(json.get("value") instanceof Map<?, ?> value)
                || value.size() != 1) {
            return null;
        }
        Map.Entry<?, ?> only = value.entrySet().iterator().next();
        return new ContentJson(type, String.valueOf(only.getKey()), only.getValue());
    }

    /** The texts of the value by name; null when it is no object, or has other members or values than texts. */
    Map<?, ?> texts(Set<String> names) {
        return value instanceof Map<?, ?> members && names.containsAll(members.keySet())
                && members.values().stream().allMatch(String.class::isInstance) ? members : null;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", type);
        json.put("value", Map.of(member, value));
        return json;
    }

    /** The members whose values are not null. */
    static Map<String, Object> present(String... namesAndValues) {
        Map<String, Object> present = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                present.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return present;
    }

    /** @throws IllegalArgumentException when nothing was read */
    static <T> T required(T read, String what, Object json) {
        if (read == null) {
            throw new IllegalArgumentException(what + " was expected, but was " + json);
        }
        return read;
    }
}
