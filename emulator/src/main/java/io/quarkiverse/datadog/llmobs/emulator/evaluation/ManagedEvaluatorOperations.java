package io.quarkiverse.datadog.llmobs.emulator.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationGroup;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;

/**
 * The operation on managed evaluators. No response was ever recorded; its form is that of the official SDKs.
 */
public record ManagedEvaluatorOperations(ManagedEvaluators evaluators, Responses responses) implements OperationGroup {

    private static final String TYPE = "evaluator_inference";

    @Override
    public void registerIn(Operations operations) {
        operations.seeded("RunLLMObsManagedEvaluator", this::infer);
    }

    private ApiResponse infer(ApiRequest request) {
        JsonMembers attributes = request.attributes(TYPE);
        attributes.required("context");
        ObjectNode context = attributes.object("context");
        String name = request.path("evaluator_name");
        ManagedEvaluator evaluator = evaluators.find(name);
        if (evaluator == null) {
            return responses.failed(404, document(Json.object().put("status", "ERROR").set("error",
                    Json.object().put("type", "evaluator_not_found").put("message", "evaluator '" + name + "' not found")
                            .put("recommended_resolution", "add it to the seed of the emulator"))));
        }
        ObjectNode result = evaluator.infer(context);
        if (result == null) {
            throw ApiException.badRequest("no result of evaluator '" + name + "' applies to this context");
        }
        return responses.ok(document(result));
    }

    private static ObjectNode document(ObjectNode attributes) {
        ObjectNode resource = Json.object().put("type", TYPE);
        resource.set("attributes", attributes);
        return JsonApi.document(resource);
    }
}
