package io.quarkiverse.datadog.llmobs.deployment.operations;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.deployment.wire.Wire;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;
import io.quarkiverse.datadog.llmobs.rest.RetrySafety;
import io.quarkiverse.datadog.llmobs.testkit.cases.EachOperation;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationCases;
import io.quarkiverse.datadog.llmobs.testkit.operation.ApiStyle;
import io.quarkiverse.datadog.llmobs.testkit.operation.Client;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;
import io.quarkiverse.datadog.llmobs.testkit.operation.Response;
import io.quarkiverse.datadog.llmobs.testkit.operation.ResultShape.Kind;
import io.quarkiverse.datadog.llmobs.testkit.operation.TestedStyles;
import io.quarkus.test.QuarkusUnitTest;

/**
 * What each operation makes of successful responses that do not hold what they should.
 */
class ResponsesTest {

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application();

    @EachOperation
    void aMissingBodyIsAnEmptyResultOrAFailure(String operationId) {
        OperationCase operation = OperationCases.of(operationId);
        for (int status : new int[] { 200, 201, 202, 204 }) {
            for (ApiStyle style : TestedStyles.of(operationId, status)) {
                WIRE.respond(Wire.of(operation.response().withBody("")).withStatus(status));
                assertNoData(operation, style, operation.shape().kind() == Kind.STREAM ? "" : null);
            }
        }
    }

    @EachOperation
    void nullDataIsAnEmptyResultOrAFailure(String operationId) {
        OperationCase operation = OperationCases.of(operationId);
        if (isJson(operation) && !operation.shape().isPlain()) {
            for (ApiStyle style : ApiStyle.values()) {
                WIRE.respond(Wire.json(200, """
                        {"data": null}"""));
                assertNoData(operation, style, operation.shape().kind() == Kind.LIST ? List.of() : null);
            }
        }
    }

    private static void assertNoData(OperationCase operation, ApiStyle style, Object rawResult) {
        if (style == ApiStyle.RAW) {
            assertEquals(rawResult, operation.call(Client.ofApplication(), style));
            return;
        }
        switch (operation.missingBody()) {
            case EMPTY_RESULT -> assertEquals(operation.isListing() ? List.of() : null,
                    operation.call(Client.ofApplication(), style), style::name);
            case FAILS -> assertUnexpected(operation, style);
            case LOOKED_UP -> {
                // the lookup finds nothing either
                LlmObservabilityException failure = assertThrows(LlmObservabilityException.class,
                        () -> operation.call(Client.ofApplication(), style), style::name);
                if (operation.retrySafety() == RetrySafety.GET_OR_CREATE) {
                    assertEquals(operation.id(), failure.operation().orElseThrow(), style::name);
                    assertEquals(UnexpectedResponseException.class, failure.getClass(), style::name);
                }
                assertTrue(WIRE.count() > 1, style::name);
            }
        }
    }

    @EachOperation
    void htmlIsAFailureThatShowsIt(String operationId) {
        OperationCase operation = OperationCases.of(operationId);
        for (ApiStyle style : ApiStyle.values()) {
            if (style == ApiStyle.RAW && operation.shape().kind() == Kind.STREAM) {
                // the raw interface returns the bytes of any media type
                continue;
            }
            WIRE.respond(aResponse().withHeader("Content-Type", "text/html").withBody("<html>maintenance</html>"));
            UnexpectedResponseException failure = assertUnexpected(operation, style);
            assertTrue(failure.getMessage().contains("text/html"), failure.getMessage());
            assertEquals("<html>maintenance</html>", failure.body().orElseThrow(), style::name);
        }
    }

    @EachOperation
    void malformedJsonIsAFailure(String operationId) {
        OperationCase operation = OperationCases.of(operationId);
        if (isJson(operation)) {
            Response good = operation.shape().kind() == Kind.NOTHING ? new Response(200, Response.JSON_API, "{\"data\": []}")
                    : operation.response();
            List<String> bodies = List.of(good.body().substring(0, good.body().length() / 2), good.body() + " trailing",
                    operation.shape().isPlain() && operation.shape().isList() ? "[[]]" : "[]", "\"text\"", "<html>");
            for (int i = 0; i < bodies.size(); i++) {
                for (ApiStyle style : TestedStyles.of(operationId, i)) {
                    WIRE.respond(Wire.of(good.withBody(bodies.get(i))));
                    assertUnexpected(operation, style);
                    assertEquals(1, WIRE.count(), style::name);
                }
            }
        }
    }

    @EachOperation
    void aResourceWithoutAnIdIsAFailureOfTheGroups(String operationId) {
        OperationCase operation = OperationCases.of(operationId);
        if (isDocument(operation)) {
            // the first id is that of the resource
            String body = operation.response().body().replaceFirst("\"id\": \"[^\"]*\", ", "");
            assertEquals(operation.hasResourceId(), !body.equals(operation.response().body()));
            if (!operation.hasResourceId()) {
                return;
            }
            for (ApiStyle style : List.of(ApiStyle.BLOCKING, ApiStyle.REACTIVE)) {
                WIRE.respond(Wire.of(operation.response().withBody(body)));
                assertUnexpected(operation, style);
            }
        }
    }

    @EachOperation
    void errorsInPlaceOfDataAreAFailureThatQuotesThem(String operationId) {
        OperationCase operation = OperationCases.of(operationId);
        if (isJson(operation)) {
            for (ApiStyle style : ApiStyle.values()) {
                WIRE.respond(Wire.json(200, """
                        {"errors": [{"title": "Generic Error", "detail": "the name is taken"}]}"""));
                assertEquals("the name is taken", assertUnexpected(operation, style).errors().get(0).detail());
            }
        }
    }

    /** Whether the client parses a body: even if it returns nothing, HTML must not pass for a success. */
    private static boolean isJson(OperationCase operation) {
        return operation.shape().kind() != Kind.STREAM;
    }

    /** Whether the client returns what the body holds. */
    private static boolean isDocument(OperationCase operation) {
        return operation.shape().kind() == Kind.ONE || operation.shape().kind() == Kind.LIST;
    }

    private static UnexpectedResponseException assertUnexpected(OperationCase operation, ApiStyle style) {
        UnexpectedResponseException failure = assertThrows(UnexpectedResponseException.class,
                () -> operation.call(Client.ofApplication(), style), style::name);
        assertEquals(operation.id(), failure.operation().orElseThrow(), style::name);
        return failure;
    }
}
