package io.quarkiverse.datadog.llmobs.runtime.json;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Whether a value of an answer can be read as a type without being bent.
 */
final class Fit {

    private final ObjectMapper mapper;

    Fit(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The value itself, or another form of it that can be read; null when it does not fit. */
    JsonNode of(JsonNode value, JavaType type) {
        Class<?> raw = type.getRawClass();
        if (raw == Instant.class) {
            Instant instant = instant(value);
            return instant == null ? null : TextNode.valueOf(instant.toString());
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
        if (raw == Boolean.class) {
            return value.isBoolean() || value.isTextual() && value.textValue().matches("true|false");
        }
        if (Map.class.isAssignableFrom(raw)) {
            return value.isObject();
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return value.isArray() && allFit(value, type.getContentType());
        }
        // what is left are texts with a type of their own
        return value.isTextual() && read(value, type) != null;
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
            return value.textValue().matches(raw == Long.class ? "-?\\d{1,18}" : "-?\\d{1,9}");
        }
        return value.isNumber() && value.canConvertToExactIntegral()
                && (raw == Long.class ? value.canConvertToLong() : value.canConvertToInt());
    }

    /** A number is taken for milliseconds since 1970, as other services of Datadog write times. */
    private Instant instant(JsonNode value) {
        try {
            if (value.isNumber() && value.canConvertToLong()) {
                return Instant.ofEpochMilli(value.longValue());
            }
            if (value.isTextual() && value.textValue().matches("-?\\d{1,18}")) {
                return Instant.ofEpochMilli(Long.parseLong(value.textValue()));
            }
            return value.isTextual() && read(value, mapper.constructType(Instant.class)) instanceof Instant read ? read : null;
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
