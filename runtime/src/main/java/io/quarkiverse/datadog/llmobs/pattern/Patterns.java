package io.quarkiverse.datadog.llmobs.pattern;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.page.Paged;

/**
 * The patterns of an organisation: configurations, their runs, and the topics that these have discovered.
 */
public interface Patterns {

    /**
     * All configurations. The service sends them all in one response, so a page size has no effect, and there is no cursor to
     * start from.
     */
    Paged<PatternConfig> list();

    /** The configuration that was written last; empty when there is none. */
    Optional<PatternConfig> findLatest();

    /**
     * The configuration that was written last.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is none
     */
    PatternConfig getLatest();

    /**
     * Creates a configuration. Not retried when a failure leaves open whether the service has created it: a retry could create
     * another one.
     *
     * @param config without an id
     */
    PatternConfig create(NewPatternConfig config);

    /**
     * Overwrites a configuration as a whole: what the new one leaves out is unset. Retried after a failure, because sending it
     * twice has the same effect.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such configuration
     */
    PatternConfig replace(String configId, NewPatternConfig config);

    /**
     * Deletes a configuration, with its runs and topics. Retried after a failure, because sending it twice has the same effect.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such configuration
     */
    void delete(String configId);

    /**
     * The completed runs of a configuration, which the service sends in one response.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such configuration
     */
    List<PatternRun> runs(String configId);

    /**
     * Starts a run of a configuration, which goes on after the call. Not retried when a failure leaves open whether the service
     * has started it: a retry could start another one.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such configuration
     */
    StartedRun start(String configId);

    /**
     * How far the current run of a configuration is, or how the latest one has ended.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such configuration, or no run of it
     */
    RunProgress progress(String configId);

    /**
     * The topics of the latest completed run of a configuration, of all levels, which the service sends in one response.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such configuration, or no completed run of
     *         it
     */
    RunTopics topics(String configId);

    /**
     * The topics of a run, of all levels.
     *
     * @param configId the configuration of the run
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such configuration or run
     */
    RunTopics topics(String configId, String runId);

    /**
     * The topics of a run, of all levels, the lowest ones with their spans. The service sends them in one response;
     * {@link #topics} is the smaller one.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such configuration or run
     */
    RunTopics topicsWithPoints(TopicQuery query);

    /**
     * The spans of a topic, with their inputs; of a topic with others below it, the spans of all of these.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException (while reading) when there is no such topic
     */
    Paged<ClusteredPoint> points(String topicId);
}
