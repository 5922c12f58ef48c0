package io.quarkiverse.datadog.llmobs.emulator.event;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.emulator.store.Slice;

/**
 * The events of all experiments.
 */
public final class Events {

    private final Map<String, EventLog> logs = new ConcurrentHashMap<>();

    EventLog of(Experiment experiment) {
        return of(experiment.id());
    }

    private EventLog of(String experimentId) {
        return logs.computeIfAbsent(experimentId, id -> new EventLog());
    }

    /** The runs of an experiment that pass a filter, as JSON, newest first. */
    public Slice<ObjectNode> runs(String experimentId, Predicate<ObjectNode> filter, long before, int limit) {
        Slice<Run> slice = of(experimentId).runs().page(run -> filter.test(run.json(experimentId)), before, limit);
        return new Slice<>(slice.items().stream().map(run -> run.json(experimentId)).toList(), slice.next());
    }

    /** The metrics of an experiment as they were sent, oldest first. */
    public List<ObjectNode> metrics(String experimentId) {
        return of(experimentId).metrics().stream().map(Metric::sent).toList();
    }
}
