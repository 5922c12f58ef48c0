package io.quarkiverse.datadog.llmobs.rest.wire.annotation;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.annotation.label.AnnotationSchema;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The attributes of a response with the labels of a queue, and of a request that replaces them.
 *
 * @param id the id of the queue; null in a request
 * @param annotationSchema the labels
 * @param other further members, never null
 */
public record Labels(String id, AnnotationSchema annotationSchema, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public Labels {
        other = Values.copyOrEmpty(other);
    }

    public static Labels of(AnnotationSchema labels) {
        return new Labels(null, labels, null);
    }
}
