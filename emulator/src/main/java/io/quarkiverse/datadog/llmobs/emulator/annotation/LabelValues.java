package io.quarkiverse.datadog.llmobs.emulator.annotation;

import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;

/**
 * The values that an annotation gives to labels.
 *
 * @param values as they are stored, with the names and types that the labels had; null if they are invalid
 * @param error why they are invalid, or null
 */
record LabelValues(ArrayNode values, String error) {

    private static final Set<String> ASSESSMENTS = Set.of("pass", "fail");

    /**
     * Checks the values in a request against the labels. What they are about is an error of this annotation; JSON of another
     * form is one of the request.
     *
     * @throws io.quarkiverse.datadog.llmobs.emulator.json.InvalidJsonException in this case
     */
    static LabelValues read(JsonMembers annotation, ArrayNode labels) {
        annotation.required("label_values");
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        Set<String> labelled = new HashSet<>();
        String error = null;
        for (JsonMembers value : annotation.objects("label_values")) {
            String id = value.requiredText("label_schema_id");
            JsonNode label = find(labels, id);
            ObjectNode stored = stored(value, id, label);
            String problem = !labelled.add(id) ? "label " + id + " has two values" : problem(stored, id, label);
            error = error == null ? problem : error;
            values.add(stored);
        }
        if (values.isEmpty()) {
            throw annotation.invalid("label_values", "is empty");
        }
        error = error == null ? missing(labels, labelled) : error;
        return error == null ? new LabelValues(values, null) : new LabelValues(null, error);
    }

    private static JsonNode find(ArrayNode labels, String id) {
        for (JsonNode label : labels) {
            if (label.get("id").textValue().equals(id)) {
                return label;
            }
        }
        return null;
    }

    private static ObjectNode stored(JsonMembers value, String id, JsonNode label) {
        ObjectNode stored = Json.object();
        String assessment = value.text("assessment");
        if (assessment != null && !ASSESSMENTS.contains(assessment)) {
            throw value.invalid("assessment", "is neither pass nor fail");
        }
        JsonApi.putUnlessEmpty(stored, "assessment", assessment);
        stored.put("label_schema_id", id);
        if (label != null) {
            stored.set("name_when_saved", label.get("name"));
        }
        JsonApi.putUnlessEmpty(stored, "reasoning", value.text("reasoning"));
        if (label != null) {
            stored.set("type", label.get("type"));
        }
        stored.set("value", value.required("value"));
        return stored;
    }

    /** Null if the value is one of the label. */
    private static String problem(ObjectNode stored, String id, JsonNode label) {
        if (label == null) {
            return "label " + id + " not found";
        }
        String name = label.get("name").textValue();
        for (String part : new String[] { "assessment", "reasoning" }) {
            if (stored.has(part) && !label.path("has_" + part).asBoolean()) {
                return "label " + name + " has no " + part;
            }
        }
        return isValue(stored.get("value"), label) ? null : "the value of label " + name + " is invalid";
    }

    private static boolean isValue(JsonNode value, JsonNode label) {
        return switch (label.get("type").textValue()) {
            case "score" -> isScore(value, label);
            case "categorical" -> isChoice(value, label);
            case "boolean" -> value.isBoolean();
            default -> value.isTextual() && !value.textValue().isEmpty();
        };
    }

    private static boolean isScore(JsonNode value, JsonNode label) {
        return value.isNumber() && (!label.path("is_integer").asBoolean() || value.canConvertToExactIntegral())
                && (!label.has("min") || value.decimalValue().compareTo(label.get("min").decimalValue()) >= 0)
                && (!label.has("max") || value.decimalValue().compareTo(label.get("max").decimalValue()) <= 0);
    }

    private static boolean isChoice(JsonNode value, JsonNode label) {
        Set<JsonNode> known = new HashSet<>();
        label.get("values").forEach(known::add);
        if (!value.isArray()) {
            return known.contains(value);
        }
        Set<JsonNode> chosen = new HashSet<>();
        value.forEach(chosen::add);
        return !chosen.isEmpty() && chosen.size() == value.size() && known.containsAll(chosen);
    }

    private static String missing(ArrayNode labels, Set<String> labelled) {
        for (JsonNode label : labels) {
            if (label.path("is_required").asBoolean() && !labelled.contains(label.get("id").textValue())) {
                return "label " + label.get("name").textValue() + " is required";
            }
        }
        return null;
    }
}
