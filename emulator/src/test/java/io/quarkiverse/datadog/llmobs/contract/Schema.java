package io.quarkiverse.datadog.llmobs.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A schema of the API description. A keyword that this class does not know is rejected, so that nothing of the description is
 * overlooked.
 */
public final class Schema {

    private static final Set<String> KEYWORDS = Set.of("description", "type", "format", "properties", "required", "items",
            "nullable", "enum", "additionalProperties", "minimum", "maximum", "exclusiveMinimum", "minItems", "minLength",
            "pattern", "default", "oneOf", "anyOf", "discriminator", "deprecated", "example");

    private final JsonNode root;
    private final JsonNode node;
    private final String place;

    private Schema(JsonNode root, JsonNode node, String place) {
        this.root = root;
        this.node = node;
        this.place = place;
        node.fieldNames().forEachRemaining(keyword -> {
            if (!KEYWORDS.contains(keyword) && !keyword.startsWith("x-")) {
                throw new IllegalStateException(place + " has the keyword " + keyword + ", which the tests do not know");
            }
        });
    }

    static Schema of(JsonNode root, JsonNode node, String place) {
        if (node.has("$ref")) {
            String reference = node.get("$ref").asText();
            return of(root, root.at(reference.substring(1)), reference.substring(reference.lastIndexOf('/') + 1));
        }
        return new Schema(root, node, place);
    }

    private Schema child(JsonNode child, String suffix) {
        return of(root, child, place + suffix);
    }

    /** Its name, or the name of the one that it is a part of, and the path from there: {@code Dataset.tags[]}. */
    public String place() {
        return place;
    }

    /** Null when the schema names none; then any JSON may stand there, unless it has {@link #branches()}. */
    public String type() {
        return node.path("type").asText(null);
    }

    public String format() {
        return node.path("format").asText("");
    }

    public boolean isNullable() {
        return node.path("nullable").asBoolean() || node.path("x-nullable").asBoolean();
    }

    /** The members that are named, by name. */
    public Map<String, Schema> properties() {
        Map<String, Schema> properties = new LinkedHashMap<>();
        node.path("properties").properties()
                .forEach(property -> properties.put(property.getKey(), child(property.getValue(), "." + property.getKey())));
        return properties;
    }

    /** Whether a value is an object with members that are described, or a list, also where it depends on a choice. */
    public boolean holdsMembers() {
        return node.has("properties") || node.has("items") || !branches().isEmpty();
    }

    /** The names of the members that are always there. */
    public Set<String> required() {
        Set<String> required = new HashSet<>();
        node.path("required").forEach(name -> required.add(name.asText()));
        return required;
    }

    /** The values of members that are not named; empty when there are none, or when they may be any JSON. */
    public Optional<Schema> values() {
        JsonNode values = node.path("additionalProperties");
        return values.isObject() && !values.isEmpty() ? Optional.of(child(values, "{}")) : Optional.empty();
    }

    public Schema items() {
        return child(node.get("items"), "[]");
    }

    /** The schemas one of which applies; empty when there is no such choice. */
    public List<Schema> branches() {
        List<Schema> branches = new ArrayList<>();
        for (String choice : List.of("oneOf", "anyOf")) {
            node.path(choice).forEach(branch -> branches.add(child(branch, "|" + branches.size())));
        }
        return branches;
    }

    /** The member that tells which of the {@link #branches()} applies. */
    public Optional<String> discriminator() {
        return Optional.ofNullable(node.path("discriminator").path("propertyName").asText(null));
    }

    /** The values of an enumeration; empty when it is none. */
    public List<JsonNode> enumeration() {
        List<JsonNode> values = new ArrayList<>();
        node.path("enum").forEach(values::add);
        return values;
    }

    public long minimum() {
        return node.path("minimum").asLong(Long.MIN_VALUE);
    }

    public long maximum() {
        return node.path("maximum").asLong(Long.MAX_VALUE);
    }

    @Override
    public String toString() {
        return place;
    }
}
