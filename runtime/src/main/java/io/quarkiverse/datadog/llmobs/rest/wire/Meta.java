package io.quarkiverse.datadog.llmobs.rest.wire;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The metadata of a listing.
 *
 * @param after the cursor of the next page; null, absent or blank on the last page
 * @param other further members, never null
 */
public record Meta(String after, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public Meta {
        other = Values.copyOrEmpty(other);
    }

    /**
     * The cursor of the next page: {@code after}, or {@code page.after} as listings of spans have it; null on the last page.
     */
    public String nextCursor() {
        if (!isLast(after)) {
            return after;
        }
        return other.get("page") instanceof Map<?, ?> page && page.get("after") instanceof String next && !isLast(next) ? next
                : null;
    }

    private static boolean isLast(String cursor) {
        return cursor == null || cursor.isBlank();
    }
}
