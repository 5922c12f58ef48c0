package io.quarkiverse.datadog.llmobs.deployment.contract;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Finds what differs between a document and what the client has made of it. Null is the same as absent, times are equal as
 * times and numbers as numbers; in values that the description leaves open nothing else may differ.
 */
class Comparison {

    private static final Comparator<JsonNode> NUMBERS = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    private final Set<String> freeForm;
    private final Map<String, Finding> differences = new LinkedHashMap<>();

    Comparison(GeneratedDocument document) {
        freeForm = document.freeForm();
    }

    /** The differences by path. */
    static Map<String, Finding> ofRequest(GeneratedDocument document, JsonNode written) {
        Comparison comparison = new Comparison(document);
        comparison.compare("", document.json(), written);
        return comparison.differences();
    }

    Map<String, Finding> differences() {
        return differences;
    }

    final boolean isFreeForm(String path) {
        return freeForm.contains(path);
    }

    /** Whether it does not matter that a value stands where there was none. */
    boolean isNothing(JsonNode added) {
        return added.isMissingNode() || added.isNull();
    }

    void compare(String path, JsonNode expected, JsonNode actual) {
        if (expected.isMissingNode() || expected.isNull() && !freeForm.contains(path)) {
            check(isNothing(actual), path, expected, actual);
        } else if (freeForm.contains(path)) {
            check(expected.equals(NUMBERS, actual), path, expected, actual);
        } else if (expected.isObject() && actual.isObject()) {
            members(path, expected, actual, Set.of());
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                compare(path + '[' + i + ']', expected.get(i), actual.get(i));
            }
        } else {
            check(expected.equals(NUMBERS, actual) || isSameTime(expected, actual), path, expected, actual);
        }
    }

    /** @param without the names of members that are not compared */
    final void members(String path, JsonNode expected, JsonNode actual, Set<String> without) {
        Set<String> names = new TreeSet<>();
        expected.fieldNames().forEachRemaining(names::add);
        actual.fieldNames().forEachRemaining(names::add);
        names.removeAll(without);
        names.forEach(name -> compare(path.isEmpty() ? name : path + '.' + name, expected.path(name), actual.path(name)));
    }

    final void check(boolean isSame, String path, JsonNode expected, JsonNode actual) {
        if (!isSame) {
            differences.put(path, Finding.of(expected, actual));
        }
    }

    private static boolean isSameTime(JsonNode expected, JsonNode actual) {
        try {
            return expected.isTextual() && actual.isTextual()
                    && Instant.parse(expected.asText()).equals(Instant.parse(actual.asText()));
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
