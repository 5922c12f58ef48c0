package io.quarkiverse.datadog.llmobs.emulator.evaluator;

import java.time.Clock;

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
 * The operations on custom evaluators.
 */
public record EvaluatorOperations(Evaluators evaluators, Responses responses, Clock clock) implements OperationGroup {

    private static final EvaluatorFormat FORMAT = new EvaluatorFormat();

    @Override
    public void registerIn(Operations operations) {
        operations.on("ListLLMObsCustomEvalConfigs", this::list);
        operations.on("GetLLMObsCustomEvalConfig", this::get);
        operations.on("UpdateLLMObsCustomEvalConfig", this::update);
        operations.on("DeleteLLMObsCustomEvalConfig", this::delete);
    }

    private ApiResponse list(ApiRequest request) {
        return responses.listed(FORMAT, evaluators.all());
    }

    private ApiResponse get(ApiRequest request) {
        Evaluator evaluator = evaluators.find(request.path("eval_name"));
        if (evaluator == null) {
            throw ApiException.notFound();
        }
        return responses.ok(JsonApi.document(responses.resource(FORMAT, evaluator, ResponseKind.READ)));
    }

    /** It creates as well. The name may be repeated in the body, as the id or as an attribute. */
    private ApiResponse update(ApiRequest request) {
        String name = request.path("eval_name");
        JsonMembers attributes = request.attributesWithOptionalId("eval_name", EvaluatorFormat.TYPE);
        String repeated = attributes.text("eval_name");
        if (repeated != null && !repeated.equals(name)) {
            throw attributes.invalid("eval_name", "is \"" + repeated + "\", expected the eval_name of the path");
        }
        evaluators.put(name, EvaluatorContent.read(attributes), Timestamps.now(clock));
        return responses.empty();
    }

    private ApiResponse delete(ApiRequest request) {
        if (!evaluators.remove(request.path("eval_name"))) {
            throw ApiException.unknown("evaluator");
        }
        return responses.noContent();
    }
}
