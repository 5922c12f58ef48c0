package io.quarkiverse.datadog.llmobs.it.faults.chaos.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Differences;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Outcome;
import io.quarkiverse.datadog.llmobs.pattern.ClusteredPoint;
import io.quarkiverse.datadog.llmobs.pattern.NewPatternConfig;
import io.quarkiverse.datadog.llmobs.pattern.PatternConfig;
import io.quarkiverse.datadog.llmobs.pattern.RunTopics;
import io.quarkiverse.datadog.llmobs.pattern.TopicQuery;

/**
 * Creates, replaces, deletes and reads the configurations of one caller, and knows what they may be. It is used by one thread.
 */
public final class PatternCalls {

    private final LlmObservability llmobs;
    private final String caller;
    private final Differences misread;
    private final List<KnownConfig> known = new ArrayList<>();

    /** @param misread where what is read in between differs from what was reported */
    public PatternCalls(LlmObservability llmobs, String caller, Differences misread) {
        this.llmobs = llmobs;
        this.caller = caller;
        this.misread = misread;
    }

    /** Makes any of the calls. */
    public Outcome next(int number, SplittableRandom random) {
        List<KnownConfig> there = known.stream().filter(KnownConfig::isThere).toList();
        if (there.isEmpty()) {
            return create(number);
        }
        KnownConfig config = there.get(random.nextInt(there.size()));
        return switch (random.nextInt(14)) {
            case 0, 1 -> create(number);
            case 2, 3 -> replace(config, number);
            case 4 -> latest();
            case 5 -> delete(config);
            case 6 -> runs(config);
            case 7 -> start(config);
            case 8 -> progress(config);
            case 9 -> topics(config, () -> llmobs.patterns().topics(config.id));
            case 10 -> topics(config, () -> llmobs.patterns().topicsWithPoints(TopicQuery.ofConfig(config.id)));
            case 11 -> points();
            default -> list(config);
        };
    }

    private static NewPatternConfig config(String name, int numRecords) {
        return NewPatternConfig.of(name, "*", numRecords);
    }

    private Outcome create(int number) {
        KnownConfig config = new KnownConfig(caller + "-t" + number, number + 1);
        known.add(config);
        config.created = Outcome.ofOnce(
                () -> config.id = llmobs.patterns().create(config(config.name, number + 1)).id());
        return config.created;
    }

    private Outcome replace(KnownConfig config, int number) {
        Outcome outcome = Outcome.ofRetried(
                () -> llmobs.patterns().replace(config.id, config(config.name, number + 1)));
        config.replaced(number + 1, outcome);
        return outcome;
    }

    private Outcome list(KnownConfig config) {
        return Outcome.ofRetried(() -> config.compare(llmobs.patterns().list().stream().toList(), misread));
    }

    private Outcome delete(KnownConfig config) {
        config.deleted = Outcome.ofRetried(() -> llmobs.patterns().delete(config.id));
        return config.deleted;
    }

    private Outcome runs(KnownConfig config) {
        return Outcome.ofRetried(() -> config.compareRuns(llmobs.patterns().runs(config.id).size(), misread));
    }

    private Outcome start(KnownConfig config) {
        Outcome outcome = Outcome.ofOnce(() -> llmobs.patterns().start(config.id));
        config.started(outcome);
        return outcome;
    }

    /** Without a run nothing is found. */
    private Outcome progress(KnownConfig config) {
        return Outcome.ofRetried(() -> {
            if (llmobs.patterns().progress(config.id).createdAt() == null) {
                misread.lost("when the run of " + config.name + " was started");
            }
        });
    }

    /** Without a run nothing is found, and without a seed a run finds no topics. */
    private Outcome topics(KnownConfig config, Supplier<RunTopics> call) {
        return Outcome.ofRetried(() -> {
            RunTopics run = call.get();
            if (!config.id.equals(run.configId()) || !run.topics().isEmpty()) {
                misread.lost("that the run of " + config.name + " has no topics");
            }
        });
    }

    /** Those of the seed, in two pages. */
    private Outcome points() {
        return Outcome.ofRetried(() -> {
            List<String> spans = llmobs.patterns().points("topic").withPageSize(2).stream().map(ClusteredPoint::spanId)
                    .toList();
            if (!spans.equals(List.of("1", "2", "3"))) {
                misread.lost("the spans of a topic, which are 1, 2 and 3 and not " + spans);
            }
        });
    }

    /** It may be that of another caller. */
    private Outcome latest() {
        return Outcome.ofRetried(() -> {
            if (llmobs.patterns().getLatest().name() == null) {
                misread.lost("the name of the latest configuration");
            }
        });
    }

    /** Compares what the server has in the end. */
    public void compare(LlmObservability clean, Differences differences) {
        List<PatternConfig> listed = clean.patterns().list().stream().toList();
        for (KnownConfig config : known) {
            config.compare(listed, differences);
            if (config.isThere()) {
                config.compareRuns(clean.patterns().runs(config.id).size(), differences);
            }
        }
    }
}
