package io.quarkiverse.datadog.llmobs.runtime.json.stream;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import io.quarkiverse.datadog.llmobs.rest.wire.Resource;

/**
 * Reads resources in all forms into the one with attributes that know the id.
 *
 * @param attributes their type
 */
record ResourceReader(RecordReader attributes) implements MemberReader {

    /** Reads a resource inside of another one. */
    @Override
    public Object read(JsonParser json) throws IOException {
        return json.currentToken() == JsonToken.START_OBJECT ? resource(json, null) : UNREAD;
    }

    private Resource<Object> resource(JsonParser json, Resources wrapped) throws IOException {
        ResourceMembers members = new ResourceMembers(attributes, wrapped);
        members.readAll(json);
        return members.toResource();
    }

    /** The list of resources that a document holds: an array, a single resource, or records that are wrapped. */
    List<Resource<Object>> all(JsonParser json) throws IOException {
        Resources all = new Resources();
        if (json.currentToken() == JsonToken.START_ARRAY) {
            all.readArray(json);
        } else {
            all.readObject(json);
        }
        return all.read;
    }

    /** The resource that a document holds. */
    Resource<Object> one(JsonParser json) throws IOException {
        Resources one = new Resources();
        one.readObject(json);
        if (one.read.size() != 1) {
            throw new NotStreamableException("several resources where one is expected");
        }
        return one.read.get(0);
    }

    /** Resources while they are read. */
    final class Resources {

        private final List<Resource<Object>> read = new ArrayList<>();

        /** Nulls are skipped. */
        void readArray(JsonParser json) throws IOException {
            for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
                if (token != JsonToken.VALUE_NULL) {
                    readObject(json);
                }
            }
        }

        void readObject(JsonParser json) throws IOException {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw new NotStreamableException("data that is no object");
            }
            Resource<Object> resource = resource(json, this);
            if (resource != null) {
                read.add(resource);
            }
        }
    }
}
