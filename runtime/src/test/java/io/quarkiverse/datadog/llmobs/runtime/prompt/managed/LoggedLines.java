package io.quarkiverse.datadog.llmobs.runtime.prompt.managed;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The lines that managed prompts have logged, without those for debugging, such as {@code WARN: The prompt "greeting" …}.
 */
final class LoggedLines extends Handler implements AutoCloseable {

    private final Logger logger = Logger.getLogger("io.quarkiverse.datadog.llmobs.prompt.managed");
    private final List<String> lines = new CopyOnWriteArrayList<>();

    LoggedLines() {
        logger.addHandler(this);
    }

    /** The lines since the last call. */
    List<String> next() {
        List<String> next = List.copyOf(lines);
        lines.clear();
        return next;
    }

    @Override
    public void publish(LogRecord record) {
        int level = record.getLevel().intValue();
        if (level >= Level.INFO.intValue()) {
            lines.add((level < Level.WARNING.intValue() ? "INFO: " : "WARN: ") + record.getMessage());
        }
    }

    @Override
    public void flush() {
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
