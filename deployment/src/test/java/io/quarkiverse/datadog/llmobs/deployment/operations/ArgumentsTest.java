package io.quarkiverse.datadog.llmobs.deployment.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Parameter;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import jakarta.ws.rs.QueryParam;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.deployment.wire.Wire;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.testkit.cases.EachOperation;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationCases;
import io.quarkiverse.datadog.llmobs.testkit.operation.ApiStyle;
import io.quarkiverse.datadog.llmobs.testkit.operation.ArgumentReplacement;
import io.quarkiverse.datadog.llmobs.testkit.operation.ArgumentVariants;
import io.quarkiverse.datadog.llmobs.testkit.operation.Client;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;
import io.quarkiverse.datadog.llmobs.testkit.operation.ReplacedTexts;
import io.quarkiverse.datadog.llmobs.testkit.operation.TestedStyles;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Arguments that cannot be sent are rejected before anything is sent, and all others arrive as they were passed.
 */
class ArgumentsTest {

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application();

    @EachOperation
    void anIdThatIsNoPathSegmentIsRejected(String operationId) {
        OperationCase operation = OperationCases.of(operationId);
        WIRE.respond(Wire.of(operation.response()));
        operation.pathParameters().forEach((name, value) -> {
            for (String id : new String[] { null, "", "  ", ".", "..", "x\ud83d", "\ude00x" }) {
                for (ApiStyle style : ApiStyle.values()) {
                    Client client = Client.ofApplication().replacing(ArgumentReplacement.of(value, id));
                    assertRejected(operation, client, style, name);
                }
            }
        });
        assertEquals(0, WIRE.count());
    }

    @EachOperation
    void anIdCannotLeaveItsPathSegment(String operationId) {
        OperationCase operation = OperationCases.of(operationId);
        int segments = operation.path().split("/").length;
        for (Map.Entry<String, String> parameter : operation.pathParameters().entrySet()) {
            int segment = List.of(operation.pathTemplate().split("/")).indexOf('{' + parameter.getKey() + '}');
            for (String id : List.of("../x", "a/b", "a b", "100%", "%2F", "{dataset_id}", "ü", "a?b#c", "a;v=1", "x\\y",
                    "..%2f", "a+b")) {
                for (ApiStyle style : TestedStyles.of(operationId, id.hashCode())) {
                    WIRE.respond(Wire.of(operation.response()));
                    operation.call(Client.ofApplication().replacing(ArgumentReplacement.of(parameter.getValue(), id)), style);
                    String[] path = URI.create(WIRE.requests().get(0).getUrl()).getRawPath().split("/");
                    assertEquals(segments, path.length, () -> style + " sends " + String.join("/", path));
                    assertEquals(id, URLDecoder.decode(path[segment].replace("+", "%2B"), StandardCharsets.UTF_8), style::name);
                }
            }
        }
    }

    @EachOperation
    void anUnpairedSurrogateIsRejectedInEveryText(String operationId) {
        for (String text : List.of("\ud83d", "\ude00x", "x\ud83dx", "\ude00\ud83d")) {
            assertEachVariantIsRejected(operationId, (parameter, argument) -> ReplacedTexts.of(argument, text),
                    "unpaired surrogate");
        }
    }

    @EachOperation
    void aNullIsRejectedWhereAValueIsNeeded(String operationId) {
        assertEachVariantIsRejected(operationId,
                (parameter, argument) -> isNeeded(parameter) ? Collections.singletonList(null) : List.of(), "");
    }

    /** A query parameter is optional, and what receives a stream is not sent. */
    private static boolean isNeeded(Parameter parameter) {
        Class<?> type = parameter.getType();
        return !parameter.isAnnotationPresent(QueryParam.class)
                && (type == String.class || Collection.class.isAssignableFrom(type) || type == Document.class
                        || type.isRecord());
    }

    private static void assertEachVariantIsRejected(String operationId, BiFunction<Parameter, Object, List<?>> variants,
            String reason) {
        OperationCase operation = OperationCases.of(operationId);
        for (ApiStyle style : ApiStyle.values()) {
            WIRE.respond(Wire.of(operation.response()));
            List<Client> clients = ArgumentVariants.of(operation, Client.ofApplication(), style, variants);
            assertTrue(!clients.isEmpty() || operation.requestBody() == null, style::name);
            clients.forEach(client -> assertRejected(operation, client, style, reason));
            assertEquals(1, WIRE.count(), () -> style + " sends a request with valid arguments only");
        }
    }

    private static void assertRejected(OperationCase operation, Client client, ApiStyle style, String reason) {
        IllegalArgumentException rejected = assertThrows(IllegalArgumentException.class, () -> operation.call(client, style),
                style::name);
        assertTrue(rejected.getMessage().contains(reason), () -> style + ": " + rejected.getMessage());
    }
}
