package io.quarkiverse.datadog.llmobs.emulator.event;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.datadog.llmobs.emulator.store.Catalog;

/**
 * The events of one experiment. Safe for use from any thread.
 */
final class EventLog {

    private final Catalog<Span> spans = new Catalog<>();
    private final List<Metric> metrics = new ArrayList<>();

    /** Adds all events of a request at once. */
    synchronized void add(EventBatch batch) {
        batch.spans().forEach(spans::add);
        metrics.addAll(batch.metrics());
    }
}
