package io.quarkiverse.datadog.llmobs.rest.wire;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A JSON:API document.
 *
 * @param data a {@link Resource} or a list of these; null when the response had no body
 * @param meta the metadata, or null
 * @param other further members of the document, never null
 */
public record Document<D>(D data, Meta meta, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    /** The document of a response without a body. */
    public static final Document<?> EMPTY = new Document<>(null, null, null);

    public Document {
        other = Values.copyOrEmpty(other);
    }

    /** A request document whose resource has an id, which some operations want in addition to the one in the path. */
    public static <A> Document<Resource<A>> of(String type, String id, A attributes) {
        return new Document<>(new Resource<>(id, type, attributes, null), null, null);
    }

    /** A request document. */
    public static <A> Document<Resource<A>> of(String type, A attributes) {
        return new Document<>(new Resource<>(null, type, attributes, null), null, null);
    }
}
