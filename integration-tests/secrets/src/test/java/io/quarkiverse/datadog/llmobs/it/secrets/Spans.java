package io.quarkiverse.datadog.llmobs.it.secrets;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;

/**
 * Keeps all that would be sent to a collector of traces.
 */
@ApplicationScoped
public class Spans implements SpanProcessor {

    private final List<String> ended = new CopyOnWriteArrayList<>();

    /** The spans that ended since the previous call. */
    List<String> ended() {
        List<String> all = List.copyOf(ended);
        ended.clear();
        return all;
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
    public void onEnd(ReadableSpan span) {
        SpanData data = span.toSpanData();
        ended.add(data + " " + data.getAttributes() + data.getEvents() + data.getLinks() + data.getStatus()
                + data.getResource());
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
