package io.quarkiverse.datadog.llmobs.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the members of JSON objects apart, for values whose form depends on a member. What fits, and what is null, is removed
 * from the map, so that the rest can be kept. Not for use by applications.
 */
public final class JsonObjects {

    private JsonObjects() {
    }

    /** A copy that can be taken apart; null when the JSON is no object. */
    public static Map<String, Object> copy(Object json) {
        if (!(json instanceof Map<?, ?> members)) {
            return null;
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        members.forEach((name, value) -> copy.put(String.valueOf(name), value));
        return copy;
    }

    /** The same, for the creator of one type. */
    public static Map<String, Object> copy(String what, Map<String, Object> json) {
        if (json == null) {
            throw new IllegalArgumentException(what + " must not be null");
        }
        return new LinkedHashMap<>(json);
    }

    /** Takes a text; null when there is none. */
    public static String takeText(Map<String, Object> members, String name) {
        return take(members, name, String.class);
    }

    /** Takes true or false; null when there is neither. */
    public static Boolean takeFlag(Map<String, Object> members, String name) {
        return take(members, name, Boolean.class);
    }

    /** Takes a number that a double can hold; null when there is none. */
    public static Double takeNumber(Map<String, Object> members, String name) {
        Number number = members.get(name) instanceof Number value && Double.isInfinite(value.doubleValue()) ? null
                : take(members, name, Number.class);
        return number == null ? null : Double.valueOf(number.doubleValue());
    }

    /** Takes an integer; null when there is none. */
    public static Long takeInteger(Map<String, Object> members, String name) {
        Integer small = take(members, name, Integer.class);
        return small != null ? Long.valueOf(small) : take(members, name, Long.class);
    }

    /** Takes a list of texts; null when there is none. */
    @SuppressWarnings("unchecked")
    public static List<String> takeTexts(Map<String, Object> members, String name) {
        boolean fits = !(members.get(name) instanceof List<?> list) || list.stream().allMatch(String.class::isInstance);
        return fits ? (List<String>) take(members, name, List.class) : null;
    }

    private static <T> T take(Map<String, Object> members, String name, Class<T> type) {
        Object value = members.get(name);
        if (value != null && !type.isInstance(value)) {
            return null;
        }
        return type.cast(members.remove(name));
    }

    /** Sets a member unless its value is null. */
    public static void put(Map<String, Object> members, String name, Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }
}
