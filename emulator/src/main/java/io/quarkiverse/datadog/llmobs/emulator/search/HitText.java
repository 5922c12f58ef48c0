package io.quarkiverse.datadog.llmobs.emulator.search;

import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * The texts of a hit. How the live service compares them is not known.
 */
final class HitText {

    private HitText() {
    }

    /** Whether a text or a number, however deep it is, contains the words, regardless of case. */
    static boolean contains(JsonNode json, String words) {
        return containsLowerCase(json, words.toLowerCase(Locale.ROOT));
    }

    private static boolean containsLowerCase(JsonNode json, String words) {
        if (json.isValueNode()) {
            return !json.isNull() && json.asText().toLowerCase(Locale.ROOT).contains(words);
        }
        for (JsonNode part : json) {
            if (containsLowerCase(part, words)) {
                return true;
            }
        }
        return false;
    }

    /** The same JSON with at most this number of characters of each text. */
    static JsonNode preview(JsonNode json, int limit) {
        if (json.isTextual()) {
            String text = json.textValue();
            int end = text.offsetByCodePoints(0, Math.min(limit, text.codePointCount(0, text.length())));
            return TextNode.valueOf(text.substring(0, end));
        }
        if (json instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> object.set(name, preview(object.get(name), limit)));
        } else if (json instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, preview(array.get(i), limit));
            }
        }
        return json;
    }
}
