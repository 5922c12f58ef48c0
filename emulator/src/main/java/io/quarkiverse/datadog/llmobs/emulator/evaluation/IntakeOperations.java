package io.quarkiverse.datadog.llmobs.emulator.evaluation;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ArrayNode;
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
 * The intake of evaluations and feedback.
 */
public record IntakeOperations(Evaluations evaluations, Responses responses) implements OperationGroup {

    private static final String TYPE = "evaluation_metric";
    /** By comments in the official SDKs. */
    private static final int MAX_BYTES = 5_100_000;

    @Override
    public void registerIn(Operations operations) {
        operations.on("SubmitLLMObsEvaluationMetrics", this::submit);
    }

    /** Accepts all metrics or none. */
    private ApiResponse submit(ApiRequest request) {
        if (request.body().length > MAX_BYTES) {
            throw ApiException.tooLarge("the request body is larger than " + MAX_BYTES + " bytes");
        }
        JsonMembers attributes = request.attributes(TYPE);
        List<Metric> accepted = attributes.objects("metrics").stream().map(MetricCheck::accepted).toList();
        if (accepted.isEmpty()) {
            throw attributes.invalid("metrics", "is required");
        }
        evaluations.add(accepted);
        ObjectNode repeated = Json.object();
        ArrayNode metrics = repeated.putArray("metrics");
        accepted.forEach(metric -> metrics.add(metric.json()));
        return responses.accepted(
                JsonApi.document(JsonApi.resource(UUID.randomUUID().toString(), TYPE, repeated)));
    }
}
