package io.quarkiverse.datadog.llmobs.span;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The result of an evaluation of a span.
 *
 * @param evalMetricType the kind of the value, such as {@code score}, {@code categorical} or {@code boolean}
 * @param value the result: a text, a number, a boolean or any other JSON
 * @param assessment the verdict, such as {@code pass} or {@code fail}
 * @param reasoning the reasons, as free text
 * @param status the state of the evaluation
 * @param tags labels, usually of the form {@code key:value}, never null
 * @param other members that this version does not know, never null
 */
public record SpanEvaluation(String evalMetricType, Object value, String assessment, String reasoning, String status,
        List<String> tags, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public SpanEvaluation {
        tags = Values.copyOrEmpty(tags);
        other = Values.copyOrEmpty(other);
    }
}
