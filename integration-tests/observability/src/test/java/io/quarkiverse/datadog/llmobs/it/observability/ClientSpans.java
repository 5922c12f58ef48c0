package io.quarkiverse.datadog.llmobs.it.observability;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;

/**
 * Keeps the names of the spans of outgoing requests. They are complete when the request is sent, though not at its start.
 */
@ApplicationScoped
public class ClientSpans implements SpanProcessor {

    private final List<ReadWriteSpan> started = new CopyOnWriteArrayList<>();

    /** The names of the spans that started since the previous call. */
    List<String> names() {
        List<String> names = started.stream().map(ReadWriteSpan::getName).toList();
        started.clear();
        return names;
    }

    @Override
    public void onStart(Context context, ReadWriteSpan span) {
        if (span.getKind() == SpanKind.CLIENT) {
            started.add(span);
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // its name is kept
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
