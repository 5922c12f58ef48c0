package io.quarkiverse.datadog.llmobs.it.tour;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Reads JSON as plain Java values without losing a digit, and compares such values.
 */
final class Json {

    private static final ObjectReader READER = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build()
            .readerFor(Object.class);

    private Json() {
    }

    static Object read(String text) throws JsonProcessingException {
        return READER.readValue(text);
    }

    /** Whether two values are the same JSON. Members have no order, and a number is its value: 1.50 is 1.5. */
    static boolean same(Object one, Object other) {
        if (one instanceof Map<?, ?> a && other instanceof Map<?, ?> b) {
            return a.keySet().equals(b.keySet()) && a.keySet().stream().allMatch(name -> same(a.get(name), b.get(name)));
        }
        if (one instanceof List<?> a && other instanceof List<?> b) {
            return a.size() == b.size() && sameItems(a.iterator(), b.iterator());
        }
        if (one instanceof Number && other instanceof Number) {
            return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
        }
        return Objects.equals(one, other);
    }

    private static boolean sameItems(Iterator<?> a, Iterator<?> b) {
        while (a.hasNext()) {
            if (!same(a.next(), b.next())) {
                return false;
            }
        }
        return true;
    }
}
