package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many operations had which outcome.
 */
final class OutcomeCounts {

    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

    synchronized void count(Outcome outcome) {
        counts.merge(outcome, 1, Integer::sum);
    }

    synchronized int of(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    synchronized int operations() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
