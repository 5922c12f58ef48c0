package io.quarkiverse.datadog.llmobs.annotation.interaction;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.quarkiverse.datadog.llmobs.annotation.block.ContentBlock;
import io.quarkiverse.datadog.llmobs.value.JsonObjects;

/**
 * What annotators look at: a trace or a session that the service has recorded, or content that is shown in its place.
 */
public sealed interface Interaction permits RecordedInteraction, DisplayedInteraction, OtherInteraction {

    /** A trace. */
    static Interaction trace(String traceId) {
        return new RecordedInteraction(InteractionType.TRACE, traceId, null);
    }

    /** A trace of an experiment. */
    static Interaction experimentTrace(String traceId) {
        return new RecordedInteraction(InteractionType.EXPERIMENT_TRACE, traceId, null);
    }

    /** A session. */
    static Interaction session(String sessionId) {
        return new RecordedInteraction(InteractionType.SESSION, sessionId, null);
    }

    /** Content, in this order. The service derives the content id from it. */
    static Interaction display(ContentBlock... blocks) {
        return new DisplayedInteraction(List.of(blocks), null);
    }

    /** The JSON of the HTTP API. */
    @JsonValue
    Object json();

    /** The interaction that JSON describes; {@link OtherInteraction} when this version does not know its type. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Interaction ofJson(Object json) {
        Map<String, Object> members = JsonObjects.copy(json);
        if (members == null || !(members.get(RecordedInteraction.TYPE) instanceof String type)) {
            return new OtherInteraction(json);
        }
        if (InteractionType.of(type).isRecorded()) {
            return RecordedInteraction.ofJson(members);
        }
        return type.equals(InteractionType.DISPLAY_BLOCK.value()) ? DisplayedInteraction.ofJson(members)
                : new OtherInteraction(json);
    }
}
