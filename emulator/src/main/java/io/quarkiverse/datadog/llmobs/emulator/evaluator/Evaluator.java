package io.quarkiverse.datadog.llmobs.emulator.evaluator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The configuration of an evaluator.
 *
 * @param content the members that a request sets; not changed after construction
 * @param created when it was created, in nanoseconds since 1970
 * @param updated when it was last changed
 */
record Evaluator(String name, ObjectNode content, long created, long updated) {

    Evaluator changed(ObjectNode newContent, long now) {
        return new Evaluator(name, newContent, created, now);
    }
}
