package io.quarkiverse.datadog.llmobs.runtime.json.stream;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import io.quarkiverse.datadog.llmobs.rest.wire.Resource;

/**
 * The members of one resource while it is read. It has attributes, or is its own attributes, or only wraps records.
 */
final class ResourceMembers {

    private static final String RECORDS = "records";

    private final RecordReader type;
    private final ResourceReader.Resources wrapped;
    /** All members but those of the resource itself. */
    private final Members around;
    private Members attributes;
    private String id;
    private String resourceType;
    private boolean isWrapper;
    private boolean hasInput;
    private int seen;

    /**
     * @param type of the attributes
     * @param wrapped reads records that are wrapped; null where there are none
     */
    ResourceMembers(RecordReader type, ResourceReader.Resources wrapped) {
        this.type = type;
        this.wrapped = wrapped;
        this.around = type.members();
    }

    /** Reads all members; the start of the object is the current token. */
    void readAll(JsonParser json) throws IOException {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken token = json.nextToken();
            switch (name) {
                case "id" -> id = text(token, json, 1);
                case "type" -> resourceType = text(token, json, 2);
                case "attributes" -> attributes(token, json);
                default -> readOther(name, token, json);
            }
        }
    }

    private void once(int member) throws IOException {
        if ((seen & member) != 0) {
            throw new NotStreamableException("a member that occurs twice");
        }
        seen |= member;
    }

    private String text(JsonToken token, JsonParser json, int member) throws IOException {
        once(member);
        if (token != JsonToken.VALUE_STRING && token != JsonToken.VALUE_NULL) {
            throw new NotStreamableException("a resource whose id or type is no text");
        }
        return token == JsonToken.VALUE_NULL ? null : json.getText();
    }

    private void attributes(JsonToken token, JsonParser json) throws IOException {
        once(4);
        if (token == JsonToken.START_OBJECT) {
            attributes = type.members();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                if (!isWrapped(name, json.nextToken(), json)) {
                    attributes.read(name, json);
                }
            }
        } else if (token != JsonToken.VALUE_NULL) {
            throw new NotStreamableException("attributes that are no object");
        }
    }

    private void readOther(String name, JsonToken token, JsonParser json) throws IOException {
        hasInput |= name.equals("input");
        if (isWrapped(name, token, json)) {
            return;
        }
        if (attributes == null) {
            around.read(name, json);
        } else {
            around.putOther(name, AnyJson.read(json));
        }
    }

    private boolean isWrapped(String name, JsonToken token, JsonParser json) throws IOException {
        if (wrapped == null || token != JsonToken.START_ARRAY || !name.equals(RECORDS)) {
            return false;
        }
        once(8);
        isWrapper = true;
        wrapped.readArray(json);
        return true;
    }

    /** The resource; null when it only wraps records, which were read already. */
    Resource<Object> toResource() throws IOException {
        if (isWrapper) {
            if (hasInput) {
                throw new NotStreamableException("a record with a member named records");
            }
            return null;
        }
        return attributes == null ? flat() : nested();
    }

    private Resource<Object> nested() throws IOException {
        if (around.hasComponents()) {
            throw new NotStreamableException("attributes inside and outside of attributes");
        }
        if (id != null) {
            attributes.putId(id);
        }
        return new Resource<>(id, resourceType, attributes.toRecord(), around.other());
    }

    private Resource<Object> flat() throws IOException {
        if (!type.readers().containsKey("id")) {
            throw new NotStreamableException("attributes that do not know the id");
        }
        around.putId(id);
        return new Resource<>(id, resourceType, around.toRecord(), null);
    }
}
