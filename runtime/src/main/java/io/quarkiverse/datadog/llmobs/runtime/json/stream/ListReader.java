package io.quarkiverse.datadog.llmobs.runtime.json.stream;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * Reads lists of objects, which may hold nulls.
 *
 * @param element reads an object
 */
record ListReader(MemberReader element) implements MemberReader {

    @Override
    public Object read(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return UNREAD;
        }
        List<Object> elements = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            Object read = token == JsonToken.VALUE_NULL ? null : element.read(json);
            if (read == UNREAD) {
                throw new NotStreamableException("a list of objects with other values");
            }
            elements.add(read);
        }
        return elements;
    }
}
