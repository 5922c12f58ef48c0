package io.quarkiverse.datadog.llmobs.emulator.annotation;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;

/**
 * Reads and checks the content of an interaction.
 */
final class Blocks {

    /** The member that a block of a type needs. */
    private static final Map<String, String> NEEDED = Map.of("markdown", "content", "header", "content", "text", "content",
            "json", "content", "image", "url", "widget", "tileDef", "llmobs_trace", "traceId", "frontend", "code");
    /** Needed members that are JSON of any form. */
    private static final Set<String> OF_ANY_FORM = Set.of("json", "widget");
    private static final List<String> TEXTS = List.of("alt", "code", "label", "traceId", "url");
    private static final Map<String, Set<String>> CHOICES = Map.of("level", Set.of("sm", "md", "lg", "xl"), "interactionType",
            Set.of("trace", "experiment_trace"));

    private Blocks() {
    }

    /** @throws io.quarkiverse.datadog.llmobs.emulator.json.InvalidJsonException if there is none, or one is invalid */
    static ArrayNode read(JsonMembers interaction) {
        ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
        interaction.objects("display_block").forEach(block -> blocks.add(readOne(block)));
        if (blocks.isEmpty()) {
            throw interaction.invalid("display_block", "is required");
        }
        return blocks;
    }

    private static ObjectNode readOne(JsonMembers block) {
        String type = block.requiredText("type");
        String needed = NEEDED.get(type);
        if (needed == null) {
            throw block.invalid("type", "is \"" + type + "\"; known are " + NEEDED.keySet().stream().sorted().toList());
        }
        ObjectNode read = Json.object().put("type", type);
        if (OF_ANY_FORM.contains(type)) {
            if (!block.node().has(needed)) {
                throw block.invalid(needed, "is required");
            }
            read.set(needed, block.node().get(needed));
        } else {
            block.required(needed);
        }
        if (type.equals("frontend")) {
            block.requiredText(needed);
        }
        TEXTS.stream().filter(name -> block.text(name) != null).forEach(name -> read.put(name, block.text(name)));
        if (!OF_ANY_FORM.contains(type) && block.text("content") != null) {
            read.put("content", block.text("content"));
        }
        CHOICES.forEach((name, known) -> addChoice(block, name, known, read));
        addHeight(block, read);
        addTimeFrame(block, read);
        return read;
    }

    private static void addChoice(JsonMembers block, String name, Set<String> known, ObjectNode read) {
        String value = block.text(name);
        if (value != null && !known.contains(value)) {
            throw block.invalid(name, "is \"" + value + "\"; known are " + known.stream().sorted().toList());
        }
        JsonApi.putUnlessEmpty(read, name, value);
    }

    private static void addHeight(JsonMembers block, ObjectNode read) {
        JsonNode height = block.get("height");
        if (height != null && (!height.isIntegralNumber() || height.longValue() < 1)) {
            throw block.invalid("height", "is not an integer from 1");
        }
        JsonApi.setIfPresent(read, "height", height);
    }

    private static void addTimeFrame(JsonMembers block, ObjectNode read) {
        JsonNode frame = block.object("timeFrame");
        if (frame != null && !(frame.path("start").isIntegralNumber() && frame.path("end").isIntegralNumber())) {
            throw block.invalid("timeFrame", "has no integers start and end");
        }
        if (frame != null) {
            read.putObject("timeFrame").<ObjectNode> set("end", frame.get("end")).set("start", frame.get("start"));
        }
    }
}
