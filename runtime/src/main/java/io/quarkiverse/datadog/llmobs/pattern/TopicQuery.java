package io.quarkiverse.datadog.llmobs.pattern;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Selects topics that are listed with their spans.
 *
 * @param configId the configuration, not blank
 * @param runId the run; null for the latest completed one
 * @param includeMetrics whether spans have their metrics; null for the default of the service, which is that they have none
 */
public record TopicQuery(String configId, String runId, Boolean includeMetrics) {

    public TopicQuery {
        Values.required("The configuration of a query for topics", configId);
    }

    /** The topics of the latest completed run of a configuration. */
    public static TopicQuery ofConfig(String configId) {
        return new TopicQuery(configId, null, null);
    }

    public TopicQuery withRunId(String runId) {
        return new TopicQuery(configId, runId, includeMetrics);
    }

    /** With the state, the duration, the tokens, the cost and the evaluations of each span. */
    public TopicQuery withMetrics() {
        return new TopicQuery(configId, runId, true);
    }
}
