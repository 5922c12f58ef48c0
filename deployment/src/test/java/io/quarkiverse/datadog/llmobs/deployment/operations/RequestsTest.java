package io.quarkiverse.datadog.llmobs.deployment.operations;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.extension.RegisterExtension;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import io.quarkiverse.datadog.llmobs.deployment.wire.Wire;
import io.quarkiverse.datadog.llmobs.testkit.cases.EachOperation;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationCases;
import io.quarkiverse.datadog.llmobs.testkit.operation.ApiStyle;
import io.quarkiverse.datadog.llmobs.testkit.operation.Client;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Each operation sends the same request through each API, and returns the same for its response. Both are valid against the
 * API description.
 */
class RequestsTest {

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application()
            .withApplicationRoot(jar -> jar.addClasses(Wire.class, Exchanges.class))
            .overrideConfigKey("quarkus.datadog-llmobs.user-agent", "my-app/1.0");

    @EachOperation
    void eachApiSendsTheSameRequestAndReturnsTheSame(String operationId) {
        OperationCase operation = OperationCases.of(operationId);
        for (ApiStyle style : ApiStyle.values()) {
            WIRE.respond(Wire.of(operation.response()));
            assertEquals(operation.result(), operation.call(Client.ofApplication(), style), style::name);
            assertEquals(1, WIRE.count(), style::name);
            assertRequest(operation, WIRE.requests().get(0), style);
        }
    }

    private static void assertRequest(OperationCase operation, LoggedRequest request, ApiStyle style) {
        assertEquals(operation.httpMethod(), request.getMethod().getName(), style::name);
        assertEquals(operation.path(), URI.create(request.getUrl()).getRawPath(), style::name);
        assertEquals(operation.query(), query(request), style::name);
        if (operation.requestFile() != null) {
            assertTrue(operation.requestFile().isBodyOf(request.getHeader("Content-Type"), request.getBodyAsString()),
                    () -> style + " sends " + request.getHeader("Content-Type") + ": " + request.getBodyAsString());
        } else if (operation.requestBody() == null) {
            assertEquals("", request.getBodyAsString(), style::name);
        } else {
            assertTrue(equalToJson(operation.requestBody()).match(request.getBodyAsString()).isExactMatch(),
                    () -> style + " sends " + request.getBodyAsString());
        }
    }

    private static Map<String, List<String>> query(LoggedRequest request) {
        Map<String, List<String>> query = new HashMap<>();
        request.getQueryParams().forEach((name, values) -> query.put(name, values.values()));
        return query;
    }

    @EachOperation
    void keysUserAgentAndMediaTypesAreSent(String operationId) {
        OperationCase operation = OperationCases.of(operationId);
        for (ApiStyle style : ApiStyle.values()) {
            WIRE.respond(Wire.of(operation.response()));
            operation.call(Client.ofApplication(), style);
            LoggedRequest request = WIRE.requests().get(0);
            assertEquals(Wire.API_KEY, request.getHeader("DD-API-KEY"), style::name);
            assertEquals(operation.isIntake() ? null : Wire.APPLICATION_KEY, request.getHeader("DD-APPLICATION-KEY"),
                    style::name);
            assertTrue(request.getHeader("User-Agent").matches("quarkus-datadog-llmobs/\\S+ "
                    + "\\(quarkus .*; java .*; java_vendor .*; os .*; os_version .*; arch .*\\) my-app/1.0"), style::name);
            assertTrue(request.getHeader("Accept").contains("application/json"), style::name);
            if (operation.requestFile() == null) {
                assertEquals(operation.requestBody() == null ? null : "application/json", request.getHeader("Content-Type"),
                        style::name);
            }
        }
    }

    @EachOperation
    void requestAndResponseAreValidAgainstTheDescription(String operationId) {
        OperationCase operation = OperationCases.of(operationId);
        for (ApiStyle style : ApiStyle.values()) {
            WIRE.respond(Wire.of(operation.response()));
            operation.call(Client.ofApplication(), style);
            assertEquals(List.of(), Exchanges.violations(WIRE.exchanges().get(0)), style::name);
        }
    }
}
