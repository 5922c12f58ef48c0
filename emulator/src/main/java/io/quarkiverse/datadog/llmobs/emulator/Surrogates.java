package io.quarkiverse.datadog.llmobs.emulator;

import java.util.ArrayDeque;
import java.util.Deque;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Finds halves of surrogate pairs. JSON can escape them, UTF-8 can not hold them: they would turn into question marks.
 */
final class Surrogates {

    private Surrogates() {
    }

    /** Whether a name or a string of the document has a half without the other. */
    static boolean areUnpaired(JsonNode root) {
        Deque<JsonNode> left = new ArrayDeque<>();
        left.push(root);
        while (!left.isEmpty()) {
            JsonNode node = left.pop();
            if (node.isTextual() && areUnpaired(node.textValue())) {
                return true;
            }
            for (var names = node.fieldNames(); names.hasNext();) {
                if (areUnpaired(names.next())) {
                    return true;
                }
            }
            node.forEach(left::push);
        }
        return false;
    }

    private static boolean areUnpaired(String text) {
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
