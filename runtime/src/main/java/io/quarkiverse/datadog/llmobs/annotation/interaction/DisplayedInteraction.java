package io.quarkiverse.datadog.llmobs.annotation.interaction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

import io.quarkiverse.datadog.llmobs.annotation.block.ContentBlock;
import io.quarkiverse.datadog.llmobs.value.JsonObjects;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Content that is shown to annotators.
 *
 * @param displayBlock its parts in their order, never null
 * @param other members that this version does not know, never null
 */
public record DisplayedInteraction(List<ContentBlock> displayBlock, Map<String, Object> other) implements Interaction {

    private static final String DISPLAY_BLOCK = "display_block";

    public DisplayedInteraction {
        displayBlock = Values.copyOrEmpty(displayBlock);
        other = Values.copyOrEmpty(other);
    }

    /** The interaction that JSON describes, whatever its type is. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DisplayedInteraction ofJson(Map<String, Object> json) {
        Map<String, Object> rest = JsonObjects.copy("An interaction", json);
        rest.remove(RecordedInteraction.TYPE);
        if (!(rest.get(DISPLAY_BLOCK) instanceof List<?> blocks)) {
            return new DisplayedInteraction(null, rest);
        }
        rest.remove(DISPLAY_BLOCK);
        return new DisplayedInteraction(blocks.stream().map(ContentBlock::ofJson).toList(), rest);
    }

    @Override
    public Object json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(RecordedInteraction.TYPE, InteractionType.DISPLAY_BLOCK.value());
        if (!other.containsKey(DISPLAY_BLOCK)) {
            json.put(DISPLAY_BLOCK, displayBlock.stream().map(block -> block == null ? null : block.json()).toList());
        }
        other.forEach(json::putIfAbsent);
        return json;
    }
}
