package io.quarkiverse.datadog.llmobs.it.observability.retries;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;

/**
 * Keeps the spans that have ended.
 */
@ApplicationScoped
public class Spans implements SpanProcessor {

    private static final long LONGEST_WAIT = 30_000;

    private final List<SpanData> ended = new ArrayList<>();

    /** Waits until enough spans have ended; all of them when that does not happen. */
    synchronized List<SpanData> await(Predicate<List<SpanData>> enough) {
        long end = System.currentTimeMillis() + LONGEST_WAIT;
        try {
            while (!enough.test(ended) && System.currentTimeMillis() < end) {
                wait(LONGEST_WAIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(ended);
    }

    synchronized void clear() {
        ended.clear();
    }

    @Override
    public void onStart(Context context, ReadWriteSpan span) {
        // it is complete at its end
    }

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public synchronized void onEnd(ReadableSpan span) {
        ended.add(span.toSpanData());
        notifyAll();
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
