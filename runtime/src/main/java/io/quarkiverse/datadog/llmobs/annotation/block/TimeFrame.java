package io.quarkiverse.datadog.llmobs.annotation.block;

import java.util.Map;

import io.quarkiverse.datadog.llmobs.value.JsonObjects;

/**
 * The time that a widget shows.
 *
 * @param start its start, in milliseconds since 1970
 * @param end its end, in milliseconds since 1970
 */
public record TimeFrame(long start, long end) {

    private static final String START = "start";
    private static final String END = "end";

    /** Takes it out of the members of a block; null when there is none with two integers and nothing else. */
    static TimeFrame take(Map<String, Object> members, String name) {
        Map<String, Object> frame = JsonObjects.copy(members.get(name));
        Long start = frame == null ? null : JsonObjects.takeInteger(frame, START);
        Long end = frame == null ? null : JsonObjects.takeInteger(frame, END);
        if (start == null || end == null || !frame.isEmpty()) {
            return null;
        }
        members.remove(name);
        return new TimeFrame(start, end);
    }

    Map<String, Object> json() {
        return Map.of(START, start, END, end);
    }
}
