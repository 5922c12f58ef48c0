package io.quarkiverse.datadog.llmobs.annotation.block;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A widget, as dashboards of Datadog have it.
 *
 * @param tileDef the definition, as JSON whose form the API description does not have
 * @param timeFrame the time that it shows, or null
 * @param height the height in which it is shown, more than 0; null for the default
 * @param other members that this version does not know, never null
 */
public record WidgetBlock(Object tileDef, TimeFrame timeFrame, Long height, Map<String, Object> other) implements ContentBlock {

    static final String WIDGET = "widget";
    private static final String TILE_DEF = "tileDef";
    private static final String TIME_FRAME = "timeFrame";

    public WidgetBlock {
        other = Values.copyOrEmpty(other);
    }

    public WidgetBlock withTimeFrame(TimeFrame timeFrame) {
        return new WidgetBlock(tileDef, timeFrame, height, other);
    }

    public WidgetBlock withHeight(long height) {
        return new WidgetBlock(tileDef, timeFrame, height, other);
    }

    /** The block that JSON describes, whatever its type is. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WidgetBlock ofJson(Map<String, Object> json) {
        Map<String, Object> rest = Members.of(json);
        return new WidgetBlock(rest.remove(TILE_DEF), TimeFrame.take(rest, TIME_FRAME), Members.height(rest), rest);
    }

    @Override
    public Object json() {
        return Members.json(WIDGET, TILE_DEF, tileDef,
                Members.member(TIME_FRAME, timeFrame == null ? null : timeFrame.json()), height, other);
    }
}
