package io.quarkiverse.datadog.llmobs.emulator.prompt;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.json.Numbers;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;
import io.quarkiverse.datadog.llmobs.emulator.json.Timestamps;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationGroup;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;

/**
 * The operations on versions of prompts.
 */
public record PromptVersionOperations(Prompts prompts, Responses responses, Clock clock) implements OperationGroup {

    private static final VersionFormat FORMAT = new VersionFormat();

    @Override
    public void registerIn(Operations operations) {
        operations.on("ListLLMObsPromptVersions", this::list);
        operations.on("CreateLLMObsPromptVersion", this::create);
        operations.on("GetLLMObsPromptVersion", this::get);
        operations.on("UpdateLLMObsPromptVersion", this::update);
    }

    /** An unknown prompt has no versions; that is no error. */
    private ApiResponse list(ApiRequest request) {
        Prompt prompt = prompts.find(request.path("prompt_id"));
        return responses.listed(FORMAT, prompt == null ? List.of() : prompt.versions());
    }

    private ApiResponse create(ApiRequest request) {
        Prompt prompt = prompts.toWrite(request);
        NewVersion sent = NewVersion.read(request.attributes(VersionFormat.TYPE), prompts);
        return respond(prompt.add(sent, Timestamps.now(clock)), ResponseKind.CREATED);
    }

    private ApiResponse get(ApiRequest request) {
        Prompt prompt = prompts.find(request.path("prompt_id"));
        PromptVersion version = version(prompt, request);
        if (version == null) {
            throw ApiException.notFound();
        }
        return respond(version, ResponseKind.READ);
    }

    private ApiResponse update(ApiRequest request) {
        Prompt prompt = prompts.find(request.path("prompt_id"));
        PromptVersion version = version(prompt, request);
        if (version == null) {
            throw ApiException.unknown("prompt template version");
        }
        JsonMembers attributes = request.attributes(VersionFormat.TYPE).withOnly(Set.of("description", "env_ids", "labels"),
                "changes to a version of a prompt");
        String description = attributes.text("description");
        List<String> labels = attributes.get("labels") == null ? null : Labels.read(attributes);
        attributes.texts("env_ids");
        if (description == null && labels == null && attributes.get("env_ids") == null) {
            throw ApiException.badRequest("at least one of description, env_ids or labels must be provided");
        }
        return respond(prompt.change(version, description, labels), ResponseKind.CHANGED);
    }

    /** Null if the prompt is null or has no such version. */
    private static PromptVersion version(Prompt prompt, ApiRequest request) {
        long number = Numbers.parse(request.path("version"), 0);
        if (number < 1) {
            throw ApiException.badRequest("invalid version: \"" + request.path("version") + "\" is not a positive integer");
        }
        return prompt == null ? null : prompt.version(number);
    }

    private ApiResponse respond(PromptVersion version, ResponseKind kind) {
        return responses.ok(JsonApi.document(responses.resource(FORMAT, version, kind)));
    }
}
