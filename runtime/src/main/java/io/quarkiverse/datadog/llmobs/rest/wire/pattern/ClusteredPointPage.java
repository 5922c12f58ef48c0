package io.quarkiverse.datadog.llmobs.rest.wire.pattern;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.pattern.ClusteredPoint;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The attributes of a page of spans.
 *
 * @param id the id of the resource, which is that of the topic
 * @param topicId the topic
 * @param points the spans, never null
 * @param nextPageToken where the next page starts; null, absent or blank on the last page
 * @param other further members, never null
 */
public record ClusteredPointPage(String id, String topicId, List<ClusteredPoint> points, String nextPageToken,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public ClusteredPointPage {
        points = Values.copyOrEmpty(points);
        other = Values.copyOrEmpty(other);
    }
}
