package io.quarkiverse.datadog.llmobs.evaluator;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * What an evaluator judges, and how much of it. Its operations are unstable: see the package.
 *
 * @param applicationName the application; required when it is sent
 * @param enabled whether the evaluator runs; required when it is sent
 * @param evalScope what is judged as one; null for the default of the service
 * @param experimentProjectIds only experiments of these projects, whose ids are UUIDs; null for any
 * @param filter an expression that selects spans; null for all
 * @param rootSpansOnly whether only root spans are judged; null for the default of the service
 * @param samplingPercentage the share that is judged, greater than 0 and at most 100; null for the default of the service
 * @param other members that this version does not know, never null
 */
public record EvaluatorTarget(String applicationName, Boolean enabled, EvaluatorScope evalScope,
        List<String> experimentProjectIds, String filter, Boolean rootSpansOnly, Number samplingPercentage,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public EvaluatorTarget {
        experimentProjectIds = Values.copy(experimentProjectIds);
        samplingPercentage = Values.number(samplingPercentage);
        other = Values.copyOrEmpty(other);
    }

    /** An application, judged from now on. */
    public static EvaluatorTarget of(String applicationName) {
        return new EvaluatorTarget(applicationName, true, null, null, null, null, null, null);
    }

    public EvaluatorTarget enabled(boolean enabled) {
        return new EvaluatorTarget(applicationName, enabled, evalScope, experimentProjectIds, filter, rootSpansOnly,
                samplingPercentage, other);
    }

    public EvaluatorTarget withScope(EvaluatorScope evalScope) {
        return new EvaluatorTarget(applicationName, enabled, evalScope, experimentProjectIds, filter, rootSpansOnly,
                samplingPercentage, other);
    }

    public EvaluatorTarget inProjects(String... experimentProjectIds) {
        return new EvaluatorTarget(applicationName, enabled, evalScope, List.of(experimentProjectIds), filter, rootSpansOnly,
                samplingPercentage, other);
    }

    public EvaluatorTarget withFilter(String filter) {
        return new EvaluatorTarget(applicationName, enabled, evalScope, experimentProjectIds, filter, rootSpansOnly,
                samplingPercentage, other);
    }

    public EvaluatorTarget onlyRootSpans() {
        return new EvaluatorTarget(applicationName, enabled, evalScope, experimentProjectIds, filter, true,
                samplingPercentage, other);
    }

    /** @param percentage greater than 0 and at most 100 */
    public EvaluatorTarget sampling(Number percentage) {
        return new EvaluatorTarget(applicationName, enabled, evalScope, experimentProjectIds, filter, rootSpansOnly,
                percentage, other);
    }
}
