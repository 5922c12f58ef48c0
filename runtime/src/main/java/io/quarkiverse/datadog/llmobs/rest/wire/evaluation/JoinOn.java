package io.quarkiverse.datadog.llmobs.rest.wire.evaluation;

import io.quarkiverse.datadog.llmobs.evaluation.SpanJoin;
import io.quarkiverse.datadog.llmobs.evaluation.TagJoin;

/**
 * The span of an evaluation. One component is null.
 */
public record JoinOn(SpanJoin span, TagJoin tag) {
}
