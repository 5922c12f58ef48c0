package io.quarkiverse.datadog.llmobs.annotation.interaction;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

import io.quarkiverse.datadog.llmobs.value.JsonObjects;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A trace or a session that the service has recorded.
 *
 * @param type what it is
 * @param contentId the id of the trace or session
 * @param other members that this version does not know, never null
 */
public record RecordedInteraction(InteractionType type, String contentId, Map<String, Object> other) implements Interaction {

    static final String TYPE = "type";
    private static final String CONTENT_ID = "content_id";

    public RecordedInteraction {
        other = Values.copyOrEmpty(other);
    }

    /** The interaction that JSON describes. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RecordedInteraction ofJson(Map<String, Object> json) {
        Map<String, Object> rest = JsonObjects.copy("An interaction", json);
        String type = JsonObjects.takeText(rest, TYPE);
        return new RecordedInteraction(type == null ? null : InteractionType.of(type), JsonObjects.takeText(rest, CONTENT_ID),
                rest);
    }

    @Override
    public Object json() {
        Map<String, Object> json = new LinkedHashMap<>();
        JsonObjects.put(json, TYPE, type == null ? null : type.value());
        JsonObjects.put(json, CONTENT_ID, contentId);
        other.forEach(json::putIfAbsent);
        return json;
    }
}
