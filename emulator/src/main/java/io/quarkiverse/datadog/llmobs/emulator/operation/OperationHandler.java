package io.quarkiverse.datadog.llmobs.emulator.operation;

/**
 * Performs an operation.
 */
@FunctionalInterface
public interface OperationHandler {

    /**
     * @throws ApiException if the response is an error
     * @throws io.quarkiverse.datadog.llmobs.emulator.json.InvalidJsonException if the body of the request is invalid
     */
    ApiResponse handle(ApiRequest request);
}
