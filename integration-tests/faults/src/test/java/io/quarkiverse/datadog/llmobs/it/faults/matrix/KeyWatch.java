package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jboss.logmanager.ExtLogRecord;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;

/**
 * Watches every log for the keys, whole and in part.
 */
final class KeyWatch extends Handler {

    static final String API = "5f1c09ab77e24d3c9be6a1d8340f2b6e";
    static final String APPLICATION = "b84e2f6d1a0c93775de1f8a64b2c0d9e71f35a68";

    private static final int PART = 12;
    private static final Set<String> PARTS = Stream.of(API, APPLICATION)
            .flatMap(key -> IntStream.rangeClosed(0, key.length() - PART).mapToObj(at -> key.substring(at, at + PART)))
            .collect(Collectors.toSet());

    private final Queue<String> leaks = new ConcurrentLinkedQueue<>();
    private final Set<String> categories = ConcurrentHashMap.newKeySet();
    private volatile Runnable afterRefusal;

    static KeyWatch watchLogs() {
        KeyWatch keys = new KeyWatch();
        keys.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(keys);
        return keys;
    }

    /** Runs something, once, when the first attempt of a call was refused its connection, and before the second one. */
    void whenRefused(Runnable action) {
        afterRefusal = action;
    }

    @Override
    public void publish(LogRecord entry) {
        String said = entry instanceof ExtLogRecord extended ? extended.getFormattedMessage() : entry.getMessage();
        String text = said + (entry.getThrown() == null ? "" : stackOf(entry.getThrown()));
        categories.add(String.valueOf(entry.getLoggerName()));
        if (isIn(text)) {
            leaks.add(entry.getLoggerName());
        }
        Runnable action = afterRefusal;
        if (action != null && text.startsWith("Attempt 1 of ") && text.contains("Connection refused")) {
            afterRefusal = null;
            action.run();
        }
    }

    boolean isIn(String text) {
        return text.length() >= PART && PARTS.stream().anyMatch(text::contains);
    }

    /** The categories of logs that contained a key or a part of one. */
    List<String> leaks() {
        return List.copyOf(leaks);
    }

    /** The categories of logs that were seen. */
    Set<String> categories() {
        return categories;
    }

    /** All texts of a failure. */
    static String textOf(LlmObservabilityException failure) {
        return stackOf(failure) + failure.failure() + failure.summary() + failure.errors() + failure.body()
                + Arrays.toString(failure.getSuppressed());
    }

    private static String stackOf(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Override
    public void flush() {
        // nothing is buffered
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
