package io.quarkiverse.datadog.llmobs.annotation.interaction;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.annotation.block.ContentBlock;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * An interaction in the response to a request that adds it to a queue.
 *
 * @param id the id of the interaction in the queue, which annotations name
 * @param type what it is
 * @param contentId the id of the trace or session; for content a hash of the service
 * @param displayBlock the content; null for a trace or session
 * @param alreadyExisted whether the queue had it before this request. True also if an earlier attempt of the same call has
 *        added it
 * @param createdAt when it was added; the published response has it for traces and sessions only
 * @param modifiedAt when it was last changed, for the same
 * @param other members that this version does not know, never null
 */
public record QueuedInteraction(String id, InteractionType type, String contentId, List<ContentBlock> displayBlock,
        Boolean alreadyExisted, Instant createdAt, Instant modifiedAt,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public QueuedInteraction {
        displayBlock = Values.copy(displayBlock);
        other = Values.copyOrEmpty(other);
    }
}
