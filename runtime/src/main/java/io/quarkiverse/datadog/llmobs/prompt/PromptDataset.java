package io.quarkiverse.datadog.llmobs.prompt;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A dataset that was seen with a prompt.
 *
 * @param id the id of the dataset
 * @param name its name
 * @param other members that this version does not know, never null
 */
public record PromptDataset(String id, String name, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public PromptDataset {
        other = Values.copyOrEmpty(other);
    }
}
