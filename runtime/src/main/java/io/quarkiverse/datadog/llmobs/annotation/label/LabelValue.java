package io.quarkiverse.datadog.llmobs.annotation.label;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A value of a label that was saved.
 *
 * @param labelSchemaId the id of the label
 * @param nameWhenSaved the name that the label had when the value was saved
 * @param type the type that it had then
 * @param value a number, a text, a list of texts, true or false
 * @param assessment whether the value is good enough, or null
 * @param reasoning the reason, or null
 * @param other members that this version does not know, never null
 */
public record LabelValue(String labelSchemaId, String nameWhenSaved, LabelType type, Object value, Assessment assessment,
        String reasoning, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public LabelValue {
        other = Values.copyOrEmpty(other);
    }
}
