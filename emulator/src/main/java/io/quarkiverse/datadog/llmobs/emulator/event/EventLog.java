package io.quarkiverse.datadog.llmobs.emulator.event;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.datadog.llmobs.emulator.store.Catalog;
import io.quarkiverse.datadog.llmobs.emulator.store.Slice;

/**
 * The events of one experiment. Safe for use from any thread.
 */
final class EventLog {

    private final Catalog<Span> spans = new Catalog<>();
    private final Catalog<Run> runs = new Catalog<>();
    private final List<Metric> metrics = new ArrayList<>();

    /** Adds all events of a request at once. */
    synchronized void add(EventBatch batch) {
        for (Span span : batch.spans()) {
            spans.add(span);
            Run run = Run.of(span);
            if (run != null && runs.find(run.id()) == null) {
                runs.add(run);
            }
        }
        metrics.addAll(batch.metrics());
    }

    /** All spans with the metrics of them, newest first. */
    synchronized List<SpanFormat.Evaluated> spans() {
        return spans(Slice.START, Integer.MAX_VALUE).items();
    }

    /** Spans below a position with the metrics of them, newest first. */
    synchronized Slice<SpanFormat.Evaluated> spans(long before, int limit) {
        Slice<Span> slice = spans.page(span -> true, before, limit);
        return new Slice<>(slice.items().stream().map(this::evaluated).toList(), slice.next());
    }

    private SpanFormat.Evaluated evaluated(Span span) {
        return new SpanFormat.Evaluated(span, metrics(span));
    }

    /** The metrics of a span, oldest first. */
    synchronized List<Metric> metrics(Span span) {
        return metrics.stream().filter(metric -> !metric.isSummary() && metric.isOf(span)).toList();
    }

    /** The metrics of the experiment as a whole, oldest first. */
    synchronized List<Metric> summary() {
        return metrics.stream().filter(Metric::isSummary).toList();
    }

    Catalog<Run> runs() {
        return runs;
    }

    /** All metrics, oldest first. */
    synchronized List<Metric> metrics() {
        return List.copyOf(metrics);
    }
}
