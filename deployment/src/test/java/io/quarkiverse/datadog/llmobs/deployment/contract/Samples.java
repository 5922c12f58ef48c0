package io.quarkiverse.datadog.llmobs.deployment.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;

import io.quarkiverse.datadog.llmobs.contract.Schema;

/**
 * Values of schemas that are neither objects nor lists; no two of a document are the same, as far as their schemas allow it.
 */
final class Samples {

    static final JsonNode UNKNOWN_TEXT = TextNode.valueOf("unknown-value");

    /** An object that may hold anything. */
    static final JsonNode OBJECT = json("""
            {"Some Key": {"nested_key": [1, [null], {"camelCase": null}], "other": 12345678901234567890.125}, "id": null}""");

    /** What may stand where any JSON may stand. */
    static final List<JsonNode> ANY = List.of(OBJECT, json("""
            [[], {"a_b": [null, {"c": null}]}, "text"]"""), TextNode.valueOf("text"), TextNode.valueOf(""),
            json("12345678901234567890.125"), json("false"));

    private static final Instant START = Instant.parse("2026-03-26T20:00:28.936238001Z");
    /** Beyond what an int can hold. */
    private static final long LARGE = 3_000_000_000L;

    private int count;

    JsonNode of(Schema schema, String path) {
        count++;
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (schema.type()) {
            case "string" -> json.textNode(text(schema, path));
            case "integer" -> json.numberNode(whole(schema));
            case "number" -> json.numberNode(new BigDecimal(count + ".25"));
            case "boolean" -> json.booleanNode(true);
            default -> throw new IllegalStateException(schema + " has the type " + schema.type());
        };
    }

    private String text(Schema schema, String path) {
        return switch (schema.format()) {
            case "date-time" -> START.plusNanos(count).toString();
            case "uuid" -> new UUID(0, count).toString();
            default -> path.substring(path.lastIndexOf('.') + 1).replaceAll("\\W", "_") + '-' + count;
        };
    }

    private long whole(Schema schema) {
        long value = schema.format().equals("int32") ? count : LARGE + count;
        return Math.max(schema.minimum(), Math.min(schema.maximum(), value));
    }

    static JsonNode json(String text) {
        try {
            return Bodies.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
