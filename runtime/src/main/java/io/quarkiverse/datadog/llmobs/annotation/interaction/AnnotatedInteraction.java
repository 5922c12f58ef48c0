package io.quarkiverse.datadog.llmobs.annotation.interaction;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.annotation.block.ContentBlock;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * An interaction with its annotations.
 *
 * @param id the id of the interaction in the queue
 * @param type what it is
 * @param contentId the id of the trace or session; for content a hash of the service
 * @param displayBlock the content; null for a trace or session
 * @param annotations what annotators have said, never null
 * @param canAnnotate whether the user of the keys may annotate it; a server before September 2026 does not say
 * @param queueId the queue; null where the request has named it
 * @param queueName the name of the queue, likewise
 * @param createdAt when it was added; inside a queue the published response has it for traces and sessions only
 * @param modifiedAt when it was last changed, for the same
 * @param other members that this version does not know, never null
 */
public record AnnotatedInteraction(String id, InteractionType type, String contentId, List<ContentBlock> displayBlock,
        List<Annotation> annotations, Boolean canAnnotate, String queueId, String queueName, Instant createdAt,
        Instant modifiedAt, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public AnnotatedInteraction {
        displayBlock = Values.copy(displayBlock);
        annotations = Values.copyOrEmpty(annotations);
        other = Values.copyOrEmpty(other);
    }

    /** What annotators look at, in the form in which another queue takes it. */
    public Interaction interaction() {
        if (displayBlock != null && InteractionType.DISPLAY_BLOCK.equals(type)) {
            return new DisplayedInteraction(displayBlock, null);
        }
        RecordedInteraction recorded = new RecordedInteraction(type, contentId, null);
        return type != null && type.isRecorded() ? recorded : new OtherInteraction(recorded.json());
    }
}
