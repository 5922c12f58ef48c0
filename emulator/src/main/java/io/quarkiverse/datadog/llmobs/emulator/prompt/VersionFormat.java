package io.quarkiverse.datadog.llmobs.emulator.prompt;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.ResourceFormat;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;

/**
 * Versions of prompts as JSON.
 */
final class VersionFormat implements ResourceFormat<PromptVersion> {

    static final String TYPE = "prompt-template-versions";

    @Override
    public ObjectNode published(PromptVersion version, ResponseKind kind) {
        NewVersion content = version.content();
        ObjectNode attributes = Json.object().put("author", JsonApi.authorId());
        if (kind != ResponseKind.LISTED) {
            JsonApi.setIfPresent(attributes, "authoring_template", content.composition().source());
            JsonApi.setUnlessEmpty(attributes, "config", content.config());
        }
        attributes.put("created_at", kind.timestamp(version.created()));
        JsonApi.putUnlessEmpty(attributes, "description", content.description());
        JsonApi.setUnlessEmpty(attributes, "labels", Json.texts(content.labels()));
        attributes.put("prompt_id", version.promptId());
        attributes.put("prompt_uuid", version.promptUuid());
        if (kind != ResponseKind.LISTED) {
            attributes.set("template", kind == ResponseKind.READ ? content.composition().ordered()
                    : content.composition().template());
        }
        JsonApi.putUnlessEmpty(attributes, "user_version", content.userVersion());
        attributes.put("version", version.number());
        attributes.put("version_created_at", kind.timestamp(version.created()));
        return JsonApi.resource(version.uuid(), TYPE, attributes);
    }
}
