package io.quarkiverse.datadog.llmobs.emulator.integration;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationGroup;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;

/**
 * The operation that calls a model. No model is called: the response comes from the seed.
 */
public record InferenceOperation(Accounts accounts, Responses responses) implements OperationGroup {

    private static final double MAX_TEMPERATURE = 2;

    @Override
    public void registerIn(Operations operations) {
        operations.seeded("CreateLLMObsIntegrationInference", this::infer);
    }

    private ApiResponse infer(ApiRequest request) {
        Account account = IntegrationOperations.account(request, accounts);
        JsonMembers sent = request.members();
        String modelId = sent.requiredText("model_id");
        if (sent.objects("messages").isEmpty()) {
            throw sent.invalid("messages", "is required");
        }
        JsonNode temperature = sent.get("temperature");
        if (temperature != null
                && (!temperature.isNumber() || temperature.doubleValue() < 0 || temperature.doubleValue() > MAX_TEMPERATURE)) {
            throw sent.invalid("temperature", "is not a number from 0 to 2");
        }
        Model model = account.models().stream().filter(one -> one.modelId().equals(modelId)).findFirst()
                .orElseThrow(() -> ApiException.badRequest("model \"" + modelId + "\" not found"));
        if (model.inference() == null) {
            throw ApiException.badRequest("model \"" + modelId + "\" has no inference in the seed of the emulator");
        }
        return responses.ok(InferenceFormat.of(sent, new JsonMembers(model.inference(), "inference")));
    }
}
