package io.quarkiverse.datadog.llmobs.it.observability.retries;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logging.MDC;

/**
 * Keeps the MDC of what the retries log.
 */
final class MdcOfLogs extends Handler {

    private static final Logger RETRIES = Logger.getLogger("io.quarkiverse.datadog.llmobs.retry");

    private final List<String> callers = new CopyOnWriteArrayList<>();

    void start() {
        RETRIES.addHandler(this);
    }

    List<String> callers() {
        return callers;
    }

    @Override
    public void publish(LogRecord entry) {
        if (entry.getMessage().startsWith("Attempt")) {
            callers.add(String.valueOf(MDC.get("caller")));
        }
    }

    @Override
    public void flush() {
        // nothing is buffered
    }

    @Override
    public void close() {
        RETRIES.removeHandler(this);
    }
}
