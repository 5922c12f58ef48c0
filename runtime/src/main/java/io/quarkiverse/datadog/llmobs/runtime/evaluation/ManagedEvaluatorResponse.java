package io.quarkiverse.datadog.llmobs.runtime.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.error.ApiError;
import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.evaluation.ManagedEvaluatorError;
import io.quarkiverse.datadog.llmobs.evaluation.ManagedEvaluatorResult;
import io.quarkiverse.datadog.llmobs.evaluation.ManagedEvaluatorStatus;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;
import io.quarkiverse.datadog.llmobs.runtime.failure.ManagedEvaluatorErrors;

/**
 * Takes the result out of the response of an evaluator. Its resource may have no id.
 */
final class ManagedEvaluatorResponse {

    private static final List<ManagedEvaluatorStatus> WITHOUT_RESULT = List.of(ManagedEvaluatorStatus.WARN,
            ManagedEvaluatorStatus.ERROR);

    private ManagedEvaluatorResponse() {
    }

    static ManagedEvaluatorResult result(Document<Resource<ManagedEvaluatorResult>> document) {
        ManagedEvaluatorResult result = document.data() == null ? null : document.data().attributes();
        if (result == null || isEmpty(result)) {
            throw Failures.unexpected("the response holds no result; the evaluator may have run",
                    Failure.ofResponse(200, List.of(), null), null);
        }
        if (result.error() != null || result.value() == null && WITHOUT_RESULT.contains(result.status())) {
            ApiError error = error(result);
            throw new LlmObservabilityException("the evaluator has no result: "
                    + (error.message() == null ? "its status is " + result.status() : error.message()),
                    Failure.ofResponse(200, List.of(error), null), null);
        }
        return result;
    }

    /** Another resource, or one without attributes. A result has a value or a status, at least. */
    private static boolean isEmpty(ManagedEvaluatorResult result) {
        return result.value() == null && result.status() == null && result.error() == null;
    }

    private static ApiError error(ManagedEvaluatorResult result) {
        Map<String, Object> meta = new LinkedHashMap<>();
        if (result.status() != null) {
            meta.put("status", result.status().value());
        }
        ManagedEvaluatorError error = result.error();
        if (error == null) {
            return ManagedEvaluatorErrors.of(null, null, null, meta);
        }
        error.other().forEach(meta::putIfAbsent);
        return ManagedEvaluatorErrors.of(error.type(), error.message(), error.recommendedResolution(), meta);
    }
}
