package io.quarkiverse.datadog.llmobs.emulator.event;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.quarkiverse.datadog.llmobs.emulator.experiment.Experiment;

/**
 * The events of all experiments.
 */
public final class Events {

    private final Map<String, EventLog> logs = new ConcurrentHashMap<>();

    EventLog of(Experiment experiment) {
        return logs.computeIfAbsent(experiment.id(), id -> new EventLog());
    }
}
