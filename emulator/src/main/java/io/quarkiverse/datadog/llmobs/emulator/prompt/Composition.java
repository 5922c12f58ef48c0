package io.quarkiverse.datadog.llmobs.emulator.prompt;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.quarkiverse.datadog.llmobs.emulator.json.InvalidJsonException;

/**
 * A template as it was sent, and what it becomes when the versions that it includes are put in their places.
 *
 * @param template a text or an array of messages
 * @param source what was sent; null if it includes nothing
 */
record Composition(JsonNode template, JsonNode source) {

    private static final Pattern REFERENCE = Pattern.compile("\\{\\{>\\s*([^\\s}]+)\\s+version=(\\d{1,9})\\s*}}");

    /** @throws InvalidJsonException with the message of the service if it is none, or includes what does not exist */
    static Composition of(JsonNode sent, Prompts prompts) {
        if (sent != null && sent.isTextual()) {
            return ofText(sent.textValue(), prompts);
        }
        if (sent != null && sent.isArray()) {
            sent.forEach(Composition::checkMessage);
            return new Composition(notEmpty(sent), null);
        }
        if (sent != null && sent.path("messages").isArray()) {
            return ofItems(sent, prompts);
        }
        throw invalid();
    }

    /** The template as a read returns it: the role of a message comes first. The response to a write repeats what was sent. */
    JsonNode ordered() {
        if (!template.isArray()) {
            return template;
        }
        ArrayNode messages = JsonNodeFactory.instance.arrayNode(template.size());
        for (JsonNode message : template) {
            ObjectNode ordered = messages.addObject();
            ordered.set("role", message.get("role"));
            ordered.setAll((ObjectNode) message);
        }
        return messages;
    }

    private static Composition ofText(String sent, Prompts prompts) {
        if (sent.isBlank()) {
            throw invalid();
        }
        String composed = REFERENCE.matcher(sent).replaceAll(found -> {
            JsonNode included = included(prompts, found.group(1), Integer.parseInt(found.group(2)));
            if (!included.isTextual()) {
                throw invalid();
            }
            return Matcher.quoteReplacement(included.textValue());
        });
        return new Composition(TextNode.valueOf(composed), REFERENCE.matcher(sent).find() ? TextNode.valueOf(sent) : null);
    }

    private static Composition ofItems(JsonNode sent, Prompts prompts) {
        ArrayNode messages = JsonNodeFactory.instance.arrayNode();
        boolean includes = false;
        for (JsonNode item : sent.path("messages")) {
            if (item.has("include") && item.size() == 1) {
                includes = true;
                addIncluded(item.get("include"), prompts, messages);
            } else {
                checkMessage(item);
                messages.add(item);
            }
        }
        return new Composition(notEmpty(messages), includes ? sent : null);
    }

    private static void addIncluded(JsonNode include, Prompts prompts, ArrayNode messages) {
        if (!include.path("version").isInt()) {
            throw invalid();
        }
        JsonNode included = included(prompts, include.path("prompt_id").asText(), include.get("version").intValue());
        if (!included.isArray()) {
            throw invalid();
        }
        if (!include.hasNonNull("items")) {
            included.forEach(messages::add);
        }
        for (JsonNode index : include.path("items")) {
            if (!index.isInt() || !included.has(index.intValue())) {
                throw invalid();
            }
            messages.add(included.get(index.intValue()));
        }
    }

    private static JsonNode included(Prompts prompts, String promptId, int number) {
        Prompt prompt = prompts.find(promptId);
        PromptVersion version = prompt == null ? null : prompt.version(number);
        if (version == null) {
            throw invalid();
        }
        return version.content().composition().template();
    }

    private static void checkMessage(JsonNode message) {
        if (!message.path("role").isTextual() || !message.path("content").isTextual() || message.has("include")) {
            throw invalid();
        }
    }

    private static JsonNode notEmpty(JsonNode messages) {
        if (messages.isEmpty()) {
            throw invalid();
        }
        return messages;
    }

    private static InvalidJsonException invalid() {
        return new InvalidJsonException("invalid prompt template");
    }
}
