package io.quarkiverse.datadog.llmobs.emulator.evaluator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * All evaluators by name. Safe for use from any thread.
 */
public final class Evaluators {

    private final Map<String, Evaluator> byName = new LinkedHashMap<>();

    /**
     * Creates an evaluator, or replaces the content of the one that exists.
     *
     * @param content as {@link EvaluatorContent} returns it
     */
    public synchronized void put(String name, ObjectNode content, long now) {
        Evaluator old = byName.get(name);
        byName.put(name, old == null ? new Evaluator(name, content, now, now) : old.changed(content, now));
    }

    public synchronized boolean contains(String name) {
        return byName.containsKey(name);
    }

    /** The evaluator of this name, or null. */
    synchronized Evaluator find(String name) {
        return byName.get(name);
    }

    /** Newest first. */
    synchronized List<Evaluator> all() {
        List<Evaluator> all = new ArrayList<>(byName.values());
        Collections.reverse(all);
        return all;
    }

    /** Whether there was one of this name. */
    synchronized boolean remove(String name) {
        return byName.remove(name) != null;
    }
}
