package io.quarkiverse.datadog.llmobs.emulator.prompt;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;
import io.quarkiverse.datadog.llmobs.emulator.json.Timestamps;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationGroup;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;

/**
 * The operations on prompts.
 */
public record PromptOperations(Prompts prompts, Responses responses, Clock clock) implements OperationGroup {

    private static final PromptFormat FORMAT = new PromptFormat();

    @Override
    public void registerIn(Operations operations) {
        operations.on("ListLLMObsPrompts", this::list);
        operations.on("CreateLLMObsPrompt", this::create);
        operations.on("GetLLMObsPrompt", this::get);
        operations.on("UpdateLLMObsPrompt", this::update);
        operations.on("DeleteLLMObsPrompt", this::delete);
    }

    private ApiResponse list(ApiRequest request) {
        String promptId = request.query("filter[prompt_id]");
        List<Prompt.View> listed = prompts.all().stream().map(Prompt::view)
                .filter(prompt -> promptId == null || promptId.equals(prompt.promptId())).toList();
        return responses.listed(FORMAT, listed);
    }

    private ApiResponse create(ApiRequest request) {
        JsonMembers attributes = request.attributes(PromptFormat.TYPE);
        String promptId = attributes.requiredText("prompt_id");
        NewVersion first = NewVersion.read(attributes, prompts).withoutDescription();
        Prompt created = prompts.add(promptId, attributes.text("title"), attributes.text("description"),
                List.of(first), Timestamps.now(clock));
        if (created == null) {
            throw ApiException.conflict("prompt template already exists");
        }
        return responses.ok(JsonApi.document(responses.resource(FORMAT, created.view(), ResponseKind.CREATED)));
    }

    private ApiResponse get(ApiRequest request) {
        String promptId = request.path("prompt_id");
        String label = request.query("label");
        Prompt prompt = prompts.find(promptId);
        PromptVersion version = prompt == null ? null : label == null ? prompt.latest() : prompt.labelled(label);
        if (version == null) {
            throw ApiException.unknown("prompt with id '" + promptId + "'");
        }
        return responses.ok(JsonApi.document(responses.resource(new ResolvedFormat(), version, ResponseKind.READ)));
    }

    private ApiResponse update(ApiRequest request) {
        Prompt prompt = prompts.toWrite(request);
        JsonMembers attributes = request.attributes(PromptFormat.TYPE).withOnly(Set.of("title", "description"),
                "changes to a prompt");
        String title = attributes.text("title");
        String description = attributes.text("description");
        if (title == null && description == null) {
            throw ApiException.badRequest("at least one of title or description must be provided");
        }
        prompt.change(title, description);
        return responses.changed(FORMAT, prompt.view());
    }

    private ApiResponse delete(ApiRequest request) {
        Prompt prompt = prompts.toDelete(request);
        prompt.delete(Timestamps.now(clock));
        Prompt.View deleted = prompt.view();
        ObjectNode attributes = Json.object().put("deleted_at", Timestamps.exact(deleted.deleted()))
                .put("prompt_id", deleted.promptId());
        return responses.ok(JsonApi.document(JsonApi.resource(deleted.id(), PromptFormat.TYPE, attributes)));
    }
}
