package io.quarkiverse.datadog.llmobs.emulator.prompt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.ResourceFormat;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;

/**
 * A version in place of its prompt, as a read of the prompt returns it.
 */
final class ResolvedFormat implements ResourceFormat<PromptVersion> {

    @Override
    public ObjectNode published(PromptVersion version, ResponseKind kind) {
        JsonNode template = version.content().composition().ordered();
        ObjectNode attributes = Json.object();
        if (template.isArray()) {
            attributes.set("chat_template", template);
        }
        JsonApi.setUnlessEmpty(attributes, "config", version.config());
        JsonApi.setUnlessEmpty(attributes, "labels", Json.texts(version.content().labels()));
        attributes.put("prompt_id", version.promptId());
        attributes.put("prompt_version_uuid", version.uuid());
        if (template.isTextual()) {
            attributes.set("template", template);
        }
        attributes.put("version", version.name());
        return JsonApi.resource(version.promptUuid(), PromptFormat.TYPE, attributes);
    }
}
