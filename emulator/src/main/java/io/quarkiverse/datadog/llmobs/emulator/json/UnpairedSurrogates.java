package io.quarkiverse.datadog.llmobs.emulator.json;

import java.util.ArrayDeque;
import java.util.Deque;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Finds unpaired surrogates. JSON can escape them, but UTF-8 cannot encode them: they would be replaced by {@code ?}.
 */
final class UnpairedSurrogates {

    private UnpairedSurrogates() {
    }

    /** Whether a name or a string of the document has one. */
    static boolean areIn(JsonNode root) {
        Deque<JsonNode> left = new ArrayDeque<>();
        left.push(root);
        while (!left.isEmpty()) {
            JsonNode node = left.pop();
            if (node.isTextual() && areIn(node.textValue())) {
                return true;
            }
            for (var names = node.fieldNames(); names.hasNext();) {
                if (areIn(names.next())) {
                    return true;
                }
            }
            node.forEach(left::push);
        }
        return false;
    }

    private static boolean areIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
