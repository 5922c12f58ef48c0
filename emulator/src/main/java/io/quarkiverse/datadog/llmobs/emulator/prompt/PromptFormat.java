package io.quarkiverse.datadog.llmobs.emulator.prompt;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.ResourceFormat;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;

/**
 * Prompts as JSON.
 */
final class PromptFormat implements ResourceFormat<Prompt.View> {

    static final String TYPE = "prompt-templates";

    @Override
    public ObjectNode published(Prompt.View prompt, ResponseKind kind) {
        ObjectNode attributes = Json.object().put("author", JsonApi.authorId());
        if (kind == ResponseKind.CREATED) {
            JsonApi.setUnlessEmpty(attributes, "config", prompt.latest().config());
        }
        attributes.put("created_at", kind.timestamp(prompt.created()));
        attributes.put("created_from", "sdk-registry");
        JsonApi.putUnlessEmpty(attributes, "description", prompt.description());
        attributes.put("in_registry", true);
        attributes.put("last_version_created_at", kind.timestamp(prompt.latest().created()));
        attributes.put("num_versions", prompt.latest().number());
        attributes.put("prompt_id", prompt.promptId());
        attributes.put("source", "registry");
        JsonApi.putUnlessEmpty(attributes, "title", prompt.title());
        return JsonApi.resource(prompt.id(), TYPE, attributes);
    }

    /** As recorded, the response to a change does not know the versions. */
    @Override
    public ObjectNode live(Prompt.View prompt, ResponseKind kind) {
        ObjectNode resource = published(prompt, kind);
        if (kind == ResponseKind.CHANGED) {
            ObjectNode attributes = (ObjectNode) resource.get("attributes");
            attributes.remove("last_version_created_at");
            attributes.put("num_versions", 0);
        }
        return resource;
    }
}
