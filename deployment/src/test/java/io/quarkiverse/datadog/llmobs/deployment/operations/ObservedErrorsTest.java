package io.quarkiverse.datadog.llmobs.deployment.operations;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.deployment.wire.Wire;
import io.quarkiverse.datadog.llmobs.error.ApiError;
import io.quarkiverse.datadog.llmobs.error.BadRequestException;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.error.ServerException;
import io.quarkiverse.datadog.llmobs.error.UnauthenticatedException;
import io.quarkiverse.datadog.llmobs.testkit.cases.EachOperation;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationCases;
import io.quarkiverse.datadog.llmobs.testkit.operation.ApiStyle;
import io.quarkiverse.datadog.llmobs.testkit.operation.Client;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;
import io.quarkiverse.datadog.llmobs.testkit.operation.TestedStyles;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Each operation reads the forms of errors that the live service was observed to send, word for word.
 */
class ObservedErrorsTest {

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application()
            .overrideConfigKey("quarkus.datadog-llmobs.retry.enabled", "false");

    /** For example for records of an unknown dataset. */
    @EachOperation
    void notFoundWithoutADetail(String operationId) {
        assertFailure(operationId, 404, "application/vnd.api+json", """
                {"errors":[{"status":"404","title":"Not Found"}]}""", NotFoundException.class, "Not Found",
                new ApiError("Not Found", null, "404", null, null));
    }

    /** For example for records that are appended to a deleted dataset. */
    @EachOperation
    void notFoundWithADetail(String operationId) {
        assertFailure(operationId, 404, "application/vnd.api+json", """
                {"errors":[{"title":"Generic Error","detail":"dataset not found"}]}""", NotFoundException.class,
                "dataset not found", new ApiError("Generic Error", "dataset not found", null, null, null));
    }

    /** For example for a version that does not exist yet. */
    @EachOperation
    void badRequestWithADetail(String operationId) {
        String detail = "invalid version: version is greater than the current version or negative";
        assertFailure(operationId, 400, "application/vnd.api+json", """
                {"errors":[{"title":"Generic Error","detail":"%s"}]}""".formatted(detail), BadRequestException.class, detail,
                new ApiError("Generic Error", detail, null, null, null));
    }

    /** From the edge, which checks the keys. */
    @EachOperation
    void unauthenticatedWithAPlainString(String operationId) {
        assertFailure(operationId, 401, "application/json", """
                {"errors":["Unauthorized"]}""", UnauthenticatedException.class, "Unauthorized",
                ApiError.ofText("Unauthorized"));
    }

    /** For example for a batch that is too large for the service. */
    @EachOperation
    void internalServerError(String operationId) {
        assertFailure(operationId, 500, "application/vnd.api+json", """
                {"errors":[{"status":"500","title":"Internal Server Error"}]}""", ServerException.class,
                "Internal Server Error", new ApiError("Internal Server Error", null, "500", null, null));
    }

    private static void assertFailure(String operationId, int status, String contentType, String body,
            Class<? extends LlmObservabilityException> type, String message, ApiError error) {
        OperationCase operation = OperationCases.of(operationId);
        for (ApiStyle style : TestedStyles.of(operationId, body.length())) {
            WIRE.respond(aResponse().withStatus(status).withHeader("Content-Type", contentType).withBody(body));
            LlmObservabilityException failure = assertThrows(LlmObservabilityException.class,
                    () -> operation.call(Client.ofApplication(), style), style::name);
            assertEquals(type, failure.getClass(), style::name);
            assertEquals(operationId + ": status " + status + ": " + message, failure.getMessage(), style::name);
            assertEquals(List.of(error), failure.errors(), style::name);
            assertEquals(1, WIRE.count(), style::name);
        }
    }
}
