package io.quarkiverse.datadog.llmobs.emulator.annotation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;

/**
 * The definitions of the labels of a queue.
 *
 * @param definitions each with its id, in the order of the request
 */
public record Labels(ArrayNode definitions) {

    private static final String SCORE = "score";
    private static final String CATEGORICAL = "categorical";
    private static final String BOOLEAN = "boolean";
    private static final Set<String> TYPES = Set.of(SCORE, CATEGORICAL, BOOLEAN, "text");
    private static final List<String> FLAGS = List.of("has_assessment", "has_reasoning", "is_assessment", "is_integer",
            "is_required");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]+");

    /** The labels in a request; null if it has none. */
    static Labels ofRequest(JsonMembers attributes, UnaryOperator<String> newId) {
        ObjectNode schema = attributes.object("annotation_schema");
        return schema == null ? null
                : read(new JsonMembers(schema, attributes.place() + ".annotation_schema"), "label_schemas", newId);
    }

    /**
     * Reads and checks definitions.
     *
     * @param newId chooses the id of a definition without one, from its name
     * @throws io.quarkiverse.datadog.llmobs.emulator.json.InvalidJsonException if one is invalid
     */
    public static Labels read(JsonMembers owner, String member, UnaryOperator<String> newId) {
        owner.required(member);
        ArrayNode definitions = JsonNodeFactory.instance.arrayNode();
        Set<String> names = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (JsonMembers label : owner.objects(member)) {
            ObjectNode definition = read(label, newId);
            if (!names.add(definition.get("name").textValue())) {
                throw label.invalid("name", "occurs twice");
            }
            if (!ids.add(definition.get("id").textValue())) {
                throw label.invalid("id", "occurs twice");
            }
            definitions.add(definition);
        }
        return new Labels(definitions);
    }

    private static ObjectNode read(JsonMembers label, UnaryOperator<String> newId) {
        String name = label.requiredText("name");
        if (!NAME.matcher(name).matches()) {
            throw label.invalid("name", "has characters other than letters, digits, _ and -");
        }
        String type = label.requiredText("type");
        if (!TYPES.contains(type)) {
            throw label.invalid("type", "is \"" + type + "\"; known are " + TYPES.stream().sorted().toList());
        }
        ObjectNode definition = Json.object();
        JsonApi.putUnlessEmpty(definition, "description", label.text("description"));
        FLAGS.stream().filter(flag -> label.get(flag) != null).forEach(flag -> definition.put(flag, label.flag(flag, false)));
        definition.put("id", label.get("id") == null ? newId.apply(name) : label.requiredText("id"));
        addBounds(label, definition);
        definition.put("name", name);
        definition.put("type", type);
        if (type.equals(CATEGORICAL)) {
            definition.set("values", Json.texts(values(label)));
        }
        if (label.flag("is_assessment", false) && !(type.equals(BOOLEAN) && label.flag("has_assessment", false))) {
            throw label.invalid("is_assessment", "needs has_assessment, and the type boolean");
        }
        return definition;
    }

    private static void addBounds(JsonMembers label, ObjectNode definition) {
        for (String bound : List.of("max", "min")) {
            JsonNode value = label.get(bound);
            if (value != null && !value.isNumber()) {
                throw label.invalid(bound, "is not a number");
            }
            JsonApi.setIfPresent(definition, bound, value);
        }
        if (definition.has("min") && definition.has("max")
                && definition.get("min").decimalValue().compareTo(definition.get("max").decimalValue()) > 0) {
            throw label.invalid("min", "is greater than max");
        }
    }

    private static List<String> values(JsonMembers label) {
        List<String> values = label.requiredTexts("values");
        if (values.stream().anyMatch(String::isEmpty) || new HashSet<>(values).size() < values.size()) {
            throw label.invalid("values", "has an empty or repeated value");
        }
        return values;
    }

    /** The schema that holds them. */
    ObjectNode schema() {
        ObjectNode schema = Json.object();
        schema.set("label_schemas", definitions);
        return schema;
    }
}
