package io.quarkiverse.datadog.llmobs.runtime.pattern;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.pattern.ClusteredPoint;
import io.quarkiverse.datadog.llmobs.pattern.NewPatternConfig;
import io.quarkiverse.datadog.llmobs.pattern.PatternConfig;
import io.quarkiverse.datadog.llmobs.pattern.PatternRun;
import io.quarkiverse.datadog.llmobs.pattern.ReactivePatterns;
import io.quarkiverse.datadog.llmobs.pattern.RunProgress;
import io.quarkiverse.datadog.llmobs.pattern.RunTopics;
import io.quarkiverse.datadog.llmobs.pattern.StartedRun;
import io.quarkiverse.datadog.llmobs.pattern.TopicQuery;
import io.quarkiverse.datadog.llmobs.rest.PatternsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.pattern.ClusteredPointPage;
import io.quarkiverse.datadog.llmobs.rest.wire.pattern.PatternConfigList;
import io.quarkiverse.datadog.llmobs.rest.wire.pattern.PatternRunList;
import io.quarkiverse.datadog.llmobs.rest.wire.pattern.PatternTrigger;
import io.quarkiverse.datadog.llmobs.runtime.rest.Api;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;
import io.quarkiverse.datadog.llmobs.value.Values;
import io.smallrye.mutiny.Uni;

/**
 * Patterns, over the MicroProfile interfaces.
 */
public record RestPatterns(Api<PatternsApi> api) implements ReactivePatterns {

    private static final String CONFIG = "topic_discovery_configs";
    private static final String CONFIG_ID = "config_id";

    @Override
    public ReactivePaged<PatternConfig> list() {
        return api.onePage(patterns -> patterns.listConfigs(), PatternConfigList::configs);
    }

    @Override
    public Uni<Optional<PatternConfig>> findLatest() {
        return getLatest().map(Optional::of).onFailure(NotFoundException.class).recoverWithItem(Optional::empty);
    }

    @Override
    public Uni<PatternConfig> getLatest() {
        return api.one(patterns -> patterns.getLatestConfig());
    }

    @Override
    public Uni<PatternConfig> create(NewPatternConfig config) {
        if (Arguments.required("configuration", config).configId() != null) {
            throw new IllegalArgumentException("A configuration to create must have no id, but has \"" + config.configId()
                    + "\"; use replace(…) to overwrite the one of this id");
        }
        return api.one(patterns -> patterns.upsertConfig(Document.of(CONFIG, config)));
    }

    @Override
    public Uni<PatternConfig> replace(String configId, NewPatternConfig config) {
        Values.required(CONFIG_ID, configId);
        NewPatternConfig replacing = Arguments.required("configuration", config).withConfigId(configId);
        return api.one(patterns -> patterns.upsertConfig(Document.of(CONFIG, replacing)),
                () -> list().stream().filter(listed -> configId.equals(listed.id())).toUni());
    }

    @Override
    public Uni<Void> delete(String configId) {
        return api.done(patterns -> patterns.deleteConfig(configId));
    }

    @Override
    public Uni<List<PatternRun>> runs(String configId) {
        Values.required(CONFIG_ID, configId);
        return api.list(patterns -> patterns.listRuns(configId), PatternRunList::runs);
    }

    @Override
    public Uni<StartedRun> start(String configId) {
        PatternTrigger trigger = new PatternTrigger(Values.required(CONFIG_ID, configId));
        return api.one(patterns -> patterns.startRun(Document.of("topic_discovery", trigger)));
    }

    @Override
    public Uni<RunProgress> progress(String configId) {
        Values.required(CONFIG_ID, configId);
        return api.one(patterns -> patterns.getRunStatus(configId));
    }

    @Override
    public Uni<RunTopics> topics(String configId) {
        Values.required(CONFIG_ID, configId);
        return api.one(patterns -> patterns.listTopics(configId, null));
    }

    @Override
    public Uni<RunTopics> topics(String configId, String runId) {
        Values.required(CONFIG_ID, configId);
        Values.required("run_id", runId);
        return api.one(patterns -> patterns.listTopics(configId, runId));
    }

    @Override
    public Uni<RunTopics> topicsWithPoints(TopicQuery query) {
        Arguments.required("query", query);
        return api.one(patterns -> patterns.listTopicsWithPoints(query.configId(), query.runId(), query.includeMetrics()));
    }

    @Override
    public ReactivePaged<ClusteredPoint> points(String topicId) {
        Values.required("topic_id", topicId);
        return api.paged((patterns, page) -> patterns.listPoints(topicId, page.size(), page.cursor()),
                ClusteredPointPage::points, ClusteredPointPage::nextPageToken);
    }
}
