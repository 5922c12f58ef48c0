package io.quarkiverse.datadog.llmobs.runtime.json.document;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Checks whether a value of a response can be read as a type without losing anything.
 */
final class ValueCheck {

    private static final Pattern LONG = Pattern.compile("-?\\d{1,18}");
    private static final Pattern INT = Pattern.compile("-?\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern TRUTH = Pattern.compile("true|false");

    private final ObjectMapper mapper;

    ValueCheck(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The value itself, or another form of it that can be read; null when it does not fit. */
    JsonNode of(JsonNode value, JavaType type) {
        Class<?> raw = type.getRawClass();
        if (raw == Instant.class) {
            Instant instant = instant(value);
            // kept as it is: to read instants twice takes a good part of the time of reading a response
            return instant == null ? null : mapper.getNodeFactory().pojoNode(instant);
        }
        return fits(value, type, raw) ? value : null;
    }

    private boolean fits(JsonNode value, JavaType type, Class<?> raw) {
        if (raw == Object.class) {
            return true;
        }
        if (raw == String.class) {
            return value.isValueNode();
        }
        if (raw == Long.class || raw == Integer.class) {
            return isWhole(value, raw);
        }
        if (raw == BigDecimal.class) {
            return value.isNumber();
        }
        if (raw == Double.class) {
            return isFinite(value);
        }
        if (raw == Number.class) {
            return value.isNumber();
        }
        if (raw == Boolean.class) {
            return value.isBoolean() || value.isTextual() && TRUTH.matcher(value.textValue()).matches();
        }
        if (Map.class.isAssignableFrom(raw)) {
            return value.isObject() && allFit(value, type.getContentType());
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return value.isArray() && allFit(value, type.getContentType());
        }
        // what is left are texts with a type of their own, and interfaces, whose values may be any JSON
        return (value.isTextual() || raw.isInterface()) && read(value, type) != null;
    }

    private boolean allFit(JsonNode values, JavaType type) {
        for (JsonNode value : values) {
            if (!value.isNull() && of(value, type) != value) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhole(JsonNode value, Class<?> raw) {
        if (value.isTextual()) {
            return (raw == Long.class ? LONG : INT).matcher(value.textValue()).matches();
        }
        return value.isNumber() && value.canConvertToExactIntegral()
                && (raw == Long.class ? value.canConvertToLong() : value.canConvertToInt());
    }

    /** The digits that a double does not hold are dropped, as every reader of JSON in JavaScript does. */
    private static boolean isFinite(JsonNode value) {
        return value.isNumber() ? Double.isFinite(value.doubleValue())
                : value.isTextual() && DECIMAL.matcher(value.textValue()).matches();
    }

    /** A number is taken for milliseconds since 1970, as other services of Datadog write times. */
    private Instant instant(JsonNode value) {
        try {
            if (value.isNumber() && value.canConvertToLong()) {
                return Instant.ofEpochMilli(value.longValue());
            }
            if (!value.isTextual()) {
                return null;
            }
            if (value.textValue().endsWith("Z")) {
                return Instant.parse(value.textValue());
            }
            if (LONG.matcher(value.textValue()).matches()) {
                return Instant.ofEpochMilli(Long.parseLong(value.textValue()));
            }
            return read(value, mapper.constructType(Instant.class)) instanceof Instant read ? read : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Object read(JsonNode value, JavaType type) {
        try {
            return mapper.readerFor(type).readValue(value);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }
}
