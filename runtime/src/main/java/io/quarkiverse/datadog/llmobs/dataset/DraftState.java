package io.quarkiverse.datadog.llmobs.dataset;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Author;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The state of the draft of a dataset: the user who has locked it, and since when. Known from the API description only.
 *
 * @param id the id of the dataset
 * @param draftingSince when this user began to edit the draft
 * @param user the user who has locked the draft, which keeps others from editing it
 * @param other members that this version does not know, never null
 */
public record DraftState(String id, Instant draftingSince, Author user,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public DraftState {
        other = Values.copyOrEmpty(other);
    }
}
