package io.quarkiverse.datadog.llmobs.runtime.json.stream;

import static io.quarkiverse.datadog.llmobs.runtime.json.stream.MemberReader.UNREAD;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JavaType;

/**
 * The readers of values that are no records, for their usual forms.
 */
final class Scalars {

    private static final Map<Class<?>, MemberReader> READERS = Map.of(
            String.class, json -> json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : UNREAD,
            Long.class,
            json -> isInteger(json) && json.getNumberType() != NumberType.BIG_INTEGER ? json.getLongValue() : UNREAD,
            Integer.class, json -> isInteger(json) && json.getNumberType() == NumberType.INT ? json.getIntValue() : UNREAD,
            Boolean.class, Scalars::flag,
            Instant.class, Scalars::time,
            Object.class, AnyJson::read);

    private Scalars() {
    }

    /** The reader of the values of a type; null when there is none. */
    static MemberReader of(JavaType type) {
        if (type.getRawClass() == Map.class) {
            return type.getKeyType().getRawClass() == String.class && type.getContentType().getRawClass() == Object.class
                    ? Scalars::object
                    : null;
        }
        if (type.getRawClass() == List.class) {
            return type.getContentType().getRawClass() == String.class ? Scalars::texts : null;
        }
        return READERS.get(type.getRawClass());
    }

    private static boolean isInteger(JsonParser json) {
        return json.currentToken() == JsonToken.VALUE_NUMBER_INT;
    }

    private static Object flag(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> UNREAD;
        };
    }

    private static Object time(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            return UNREAD;
        }
        Instant time = TimeText.parse(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
        return time == null ? UNREAD : time;
    }

    private static Object object(JsonParser json) throws IOException {
        return json.currentToken() == JsonToken.START_OBJECT ? AnyJson.object(json) : UNREAD;
    }

    private static Object texts(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return UNREAD;
        }
        List<String> texts = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token != JsonToken.VALUE_STRING && token != JsonToken.VALUE_NULL) {
                throw new NotStreamableException("a list of texts with other values");
            }
            texts.add(token == JsonToken.VALUE_NULL ? null : json.getText());
        }
        return texts;
    }
}
