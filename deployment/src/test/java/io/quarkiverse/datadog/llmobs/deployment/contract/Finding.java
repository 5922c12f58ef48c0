package io.quarkiverse.datadog.llmobs.deployment.contract;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.deployment.contract.Difference.Kind;

/**
 * How something differs.
 *
 * @param kind the kind of the difference that would allow it
 */
record Finding(Kind kind, String what) {

    static Finding of(String what) {
        return new Finding(Kind.DIFFERS, what);
    }

    static Finding of(JsonNode expected, JsonNode actual) {
        boolean isEmpty = expected.isMissingNode() && actual.isArray() && actual.isEmpty();
        return new Finding(isEmpty ? Kind.EMPTY : Kind.DIFFERS, text(expected) + " became " + text(actual));
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }
}
