package io.quarkiverse.datadog.llmobs.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Copies and checks for the records of this extension. JSON null is a legal value, so the copies allow it. Not for
 * use by applications.
 */
public final class Values {

    private Values() {
    }

    public static <V> Map<String, V> copy(Map<String, V> map) {
        return map == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    public static <V> Map<String, V> copyOrEmpty(Map<String, V> map) {
        return map == null ? Map.of() : copy(map);
    }

    public static <T> List<T> copy(List<T> list) {
        return list == null ? null : Collections.unmodifiableList(new ArrayList<>(list));
    }

    public static <T> List<T> copyOrEmpty(List<T> list) {
        return list == null ? List.of() : copy(list);
    }

    /** The number in the form in which it would be read, so that a value that was sent and the one that is read are equal. */
    public static Number number(Number number) {
        if ((number instanceof Double || number instanceof Float) && Double.isFinite(number.doubleValue())) {
            return new BigDecimal(number.toString());
        }
        boolean isWhole = number instanceof Long || number instanceof Short || number instanceof Byte;
        if (isWhole && number.longValue() == number.intValue()) {
            return number.intValue();
        }
        return number;
    }

    public static String required(String what, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank, but was " + quoted(value));
        }
        return value;
    }

    private static String quoted(String value) {
        return value == null ? "null" : '"' + value + '"';
    }
}
