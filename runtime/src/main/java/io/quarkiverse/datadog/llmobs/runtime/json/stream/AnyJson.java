package io.quarkiverse.datadog.llmobs.runtime.json.stream;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * Reads any JSON as maps, lists, texts, numbers, booleans and nulls. Numbers with a fraction or an exponent are exact.
 */
final class AnyJson {

    /** Most objects have few members. */
    private static final int CAPACITY = 8;

    private AnyJson() {
    }

    /** Reads the value whose first token is the current one. */
    static Object read(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> array(json);
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT -> json.getNumberValue();
            case VALUE_NUMBER_FLOAT -> json.getDecimalValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            default -> throw new NotStreamableException("no value");
        };
    }

    /** Reads the object whose start is the current token. */
    static Map<String, Object> object(JsonParser json) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>(CAPACITY);
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            members.put(name, read(json));
        }
        return members;
    }

    private static List<Object> array(JsonParser json) throws IOException {
        List<Object> elements = new ArrayList<>(CAPACITY);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.add(read(json));
        }
        return elements;
    }
}
