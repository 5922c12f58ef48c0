package io.quarkiverse.datadog.llmobs.runtime.pattern;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.pattern.ClusteredPoint;
import io.quarkiverse.datadog.llmobs.pattern.NewPatternConfig;
import io.quarkiverse.datadog.llmobs.pattern.PatternConfig;
import io.quarkiverse.datadog.llmobs.pattern.PatternRun;
import io.quarkiverse.datadog.llmobs.pattern.Patterns;
import io.quarkiverse.datadog.llmobs.pattern.ReactivePatterns;
import io.quarkiverse.datadog.llmobs.pattern.RunProgress;
import io.quarkiverse.datadog.llmobs.pattern.RunTopics;
import io.quarkiverse.datadog.llmobs.pattern.StartedRun;
import io.quarkiverse.datadog.llmobs.pattern.TopicQuery;
import io.quarkiverse.datadog.llmobs.runtime.await.Blocking;
import io.quarkiverse.datadog.llmobs.runtime.paging.BlockingPaged;

/**
 * Waits for the results of the reactive patterns.
 */
public record BlockingPatterns(ReactivePatterns reactive) implements Patterns {

    @Override
    public Paged<PatternConfig> list() {
        return BlockingPaged.of(reactive.list());
    }

    @Override
    public Optional<PatternConfig> findLatest() {
        return Blocking.await(reactive.findLatest());
    }

    @Override
    public PatternConfig getLatest() {
        return Blocking.await(reactive.getLatest());
    }

    @Override
    public PatternConfig create(NewPatternConfig config) {
        return Blocking.await(reactive.create(config));
    }

    @Override
    public PatternConfig replace(String configId, NewPatternConfig config) {
        return Blocking.await(reactive.replace(configId, config));
    }

    @Override
    public void delete(String configId) {
        Blocking.await(reactive.delete(configId));
    }

    @Override
    public List<PatternRun> runs(String configId) {
        return Blocking.await(reactive.runs(configId));
    }

    @Override
    public StartedRun start(String configId) {
        return Blocking.await(reactive.start(configId));
    }

    @Override
    public RunProgress progress(String configId) {
        return Blocking.await(reactive.progress(configId));
    }

    @Override
    public RunTopics topics(String configId) {
        return Blocking.await(reactive.topics(configId));
    }

    @Override
    public RunTopics topics(String configId, String runId) {
        return Blocking.await(reactive.topics(configId, runId));
    }

    @Override
    public RunTopics topicsWithPoints(TopicQuery query) {
        return Blocking.await(reactive.topicsWithPoints(query));
    }

    @Override
    public Paged<ClusteredPoint> points(String topicId) {
        return BlockingPaged.of(reactive.points(topicId));
    }
}
