package io.quarkiverse.datadog.llmobs.emulator.evaluation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The managed evaluators by name. Only a seed adds some: they are configured in Datadog, not by the API. Safe for use from any
 * thread.
 */
public final class ManagedEvaluators {

    private final Map<String, ManagedEvaluator> evaluators = new ConcurrentHashMap<>();

    public boolean isTaken(String name) {
        return evaluators.containsKey(name);
    }

    public void add(ManagedEvaluator evaluator) {
        evaluators.putIfAbsent(evaluator.name(), evaluator);
    }

    /** Null if there is none of this name. */
    ManagedEvaluator find(String name) {
        return evaluators.get(name);
    }
}
