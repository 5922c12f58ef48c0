package io.quarkiverse.datadog.llmobs.deployment.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.contract.Schema;
import io.quarkiverse.datadog.llmobs.deployment.contract.Difference.Kind;

/**
 * Generates one document of a schema, and finds out which other ones there are.
 */
final class DocumentGenerator {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What may stand at a point of the document. */
    record Alternative(String label, boolean isDescribed, boolean isBranch, Supplier<JsonNode> value) {
    }

    private final Variation variation;
    private final boolean isResponse;
    private final Samples samples = new Samples();
    private final Map<String, String> places = new HashMap<>();
    private final Set<String> freeForm = new HashSet<>();
    private final Map<String, List<Alternative>> points = new LinkedHashMap<>();
    private final Map<String, String> optionals = new LinkedHashMap<>();
    private final Set<String> limits = new LinkedHashSet<>();
    private boolean isDescribed;

    /** @param isResponse whether there may be what is not described, and null where it is allowed */
    DocumentGenerator(Variation variation, boolean isResponse) {
        this.variation = variation;
        this.isResponse = isResponse;
        this.isDescribed = !variation.unknownMembers() && !variation.nulls();
    }

    GeneratedDocument document(Schema schema) {
        places.put("", schema.place());
        JsonNode json = value(schema, "");
        return new GeneratedDocument(variation.label(), json, places, freeForm, isDescribed, variation.unlimited());
    }

    /** The points where several alternatives may stand. */
    Map<String, List<Alternative>> points() {
        return points;
    }

    /** The optional members: their places by their paths. */
    Map<String, String> optionals() {
        return optionals;
    }

    /** The places where the document is another one because of what the client does not express. */
    Set<String> limits() {
        return limits;
    }

    private boolean isLimited(Kind kind, String place) {
        if (Difference.find(kind, place).isEmpty()) {
            return false;
        }
        limits.add(place);
        return !place.equals(variation.unlimited());
    }

    private JsonNode value(Schema schema, String path) {
        List<Alternative> alternatives = alternatives(schema, path);
        String point = path + '@' + schema.place();
        if (alternatives.size() > 1 && isFirst(path)) {
            points.put(point, alternatives);
        }
        Alternative chosen = alternatives.get(variation.choice(point));
        isDescribed &= chosen.isDescribed();
        return chosen.value().get();
    }

    /** Of the elements of a list only the first one varies. */
    private static boolean isFirst(String path) {
        return !path.contains("[1]");
    }

    private List<Alternative> alternatives(Schema schema, String path) {
        List<Alternative> found = new ArrayList<>();
        for (Schema branch : schema.branches()) {
            found.add(new Alternative("where " + path + " is " + branch, true, true, () -> value(branch, path)));
        }
        schema.enumeration().forEach(value -> found.add(described("where " + path + " is " + value, value)));
        if (isResponse && !found.isEmpty()) {
            found.add(new Alternative("where " + path + " is unknown", false, false, () -> unknown(schema, path)));
        }
        if (found.isEmpty() && schema.type() == null) {
            Samples.ANY.forEach(value -> found.add(new Alternative("where " + path + " is " + value, true, false,
                    () -> free(value, path))));
        }
        if (found.isEmpty()) {
            found.add(new Alternative("", true, false, () -> typed(schema, path)));
        }
        if (isResponse && schema.isNullable()) {
            found.add(described("where " + path + " is null", JSON.nullNode()));
        }
        return found;
    }

    private static Alternative described(String label, JsonNode value) {
        return new Alternative(label, true, false, () -> value);
    }

    private JsonNode unknown(Schema schema, String path) {
        if (schema.branches().isEmpty()) {
            return Samples.UNKNOWN_TEXT;
        }
        ObjectNode unknown = JSON.objectNode();
        schema.discriminator().ifPresent(name -> unknown.set(name, Samples.UNKNOWN_TEXT));
        unknown.set("unknown_member", free(Samples.OBJECT, member(path, "unknown_member")));
        return unknown;
    }

    private JsonNode free(JsonNode value, String path) {
        freeForm.add(path);
        return value;
    }

    private JsonNode typed(Schema schema, String path) {
        return switch (schema.type()) {
            case "object" -> schema.properties().isEmpty() && schema.values().isEmpty() ? free(Samples.OBJECT, path)
                    : object(schema, path);
            case "array" -> array(schema, path);
            default -> isLimited(Kind.SAMPLE, schema.place())
                    ? Difference.find(Kind.SAMPLE, schema.place()).orElseThrow().sample()
                    : samples.of(schema, path);
        };
    }

    private ArrayNode array(Schema schema, String path) {
        ArrayNode array = JSON.arrayNode();
        for (int i = 0; i < 2; i++) {
            String element = path + '[' + i + ']';
            places.put(element, schema.place() + "[]");
            array.add(value(schema.items(), element));
        }
        return array;
    }

    private ObjectNode object(Schema schema, String path) {
        ObjectNode object = JSON.objectNode();
        schema.properties().forEach((name, property) -> {
            places.put(member(path, name), place(schema, name));
            if (isThere(schema, path, name)) {
                boolean isNull = variation.nulls() && !(schema.required().contains(name) && property.holdsMembers());
                object.set(name, isNull ? JSON.nullNode() : value(property, member(path, name)));
            }
        });
        if (object.isEmpty() && isLimited(Kind.FILLED, schema.place())) {
            Map.Entry<String, Schema> first = schema.properties().entrySet().iterator().next();
            object.set(first.getKey(), value(first.getValue(), member(path, first.getKey())));
        }
        schema.values().ifPresent(values -> {
            places.put(member(path, "Some Key"), schema.place() + "{}");
            object.set("Some Key", value(values, member(path, "Some Key")));
        });
        if (variation.unknownMembers() && !schema.properties().isEmpty()) {
            object.set("unknown_member", free(Samples.OBJECT, member(path, "unknown_member")));
            object.set("other", free(Samples.UNKNOWN_TEXT, member(path, "other")));
        }
        return object;
    }

    private boolean isThere(Schema schema, String path, String name) {
        if (schema.required().contains(name)) {
            return true;
        }
        String member = member(path, name);
        if (isFirst(path)) {
            optionals.put(member, place(schema, name));
        }
        return variation.has(member)
                && !(variation.optionals() && isLimited(Kind.APART, place(schema, name)));
    }

    private static String place(Schema schema, String name) {
        return schema.place() + '.' + name;
    }

    private static String member(String path, String name) {
        return path.isEmpty() ? name : path + '.' + name;
    }
}
