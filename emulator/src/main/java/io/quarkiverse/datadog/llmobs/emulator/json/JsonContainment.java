package io.quarkiverse.datadog.llmobs.emulator.json;

import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Whether one JSON value contains another one, by the rules of {@code jsonb} of PostgreSQL: an object has all members of the
 * other, each of which contains the other's; an array has, for each item of the other in any order, one that contains it;
 * all other values are equal. How a number is written does not matter.
 */
public final class JsonContainment {

    private JsonContainment() {
    }

    public static boolean contains(JsonNode whole, JsonNode part) {
        if (part.isObject()) {
            return whole.isObject() && part.properties().stream().allMatch(member -> hasMember(whole, member));
        }
        if (part.isArray()) {
            return whole.isArray() && items(part).allMatch(item -> items(whole).anyMatch(one -> contains(one, item)));
        }
        return whole.isNumber() && part.isNumber() ? whole.decimalValue().compareTo(part.decimalValue()) == 0
                : whole.equals(part);
    }

    private static boolean hasMember(JsonNode whole, Map.Entry<String, JsonNode> member) {
        JsonNode value = whole.get(member.getKey());
        return value != null && contains(value, member.getValue());
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
