package io.quarkiverse.datadog.llmobs.annotation.label;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The labels of a queue.
 *
 * @param labelSchemas their definitions, never null
 * @param other members that this version does not know, never null
 */
public record AnnotationSchema(List<LabelSchema> labelSchemas, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public AnnotationSchema {
        labelSchemas = Values.copyOrEmpty(labelSchemas);
        other = Values.copyOrEmpty(other);
    }

    public static AnnotationSchema of(List<LabelSchema> labels) {
        return new AnnotationSchema(labels, null);
    }

    public static AnnotationSchema of(LabelSchema... labels) {
        return of(List.of(labels));
    }
}
