package io.quarkiverse.datadog.llmobs.pattern;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.smallrye.mutiny.Uni;

/**
 * The Mutiny twin of {@link Patterns}.
 */
public interface ReactivePatterns {

    /** @see Patterns#list() */
    ReactivePaged<PatternConfig> list();

    /** @see Patterns#findLatest() */
    Uni<Optional<PatternConfig>> findLatest();

    /** @see Patterns#getLatest() */
    Uni<PatternConfig> getLatest();

    /** @see Patterns#create(NewPatternConfig) */
    Uni<PatternConfig> create(NewPatternConfig config);

    /** @see Patterns#replace(String, NewPatternConfig) */
    Uni<PatternConfig> replace(String configId, NewPatternConfig config);

    /** @see Patterns#delete(String) */
    Uni<Void> delete(String configId);

    /** @see Patterns#runs(String) */
    Uni<List<PatternRun>> runs(String configId);

    /** @see Patterns#start(String) */
    Uni<StartedRun> start(String configId);

    /** @see Patterns#progress(String) */
    Uni<RunProgress> progress(String configId);

    /** @see Patterns#topics(String) */
    Uni<RunTopics> topics(String configId);

    /** @see Patterns#topics(String, String) */
    Uni<RunTopics> topics(String configId, String runId);

    /** @see Patterns#topicsWithPoints(TopicQuery) */
    Uni<RunTopics> topicsWithPoints(TopicQuery query);

    /** @see Patterns#points(String) */
    ReactivePaged<ClusteredPoint> points(String topicId);
}
