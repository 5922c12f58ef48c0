package io.quarkiverse.datadog.llmobs.deployment.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.contract.ApiDescription;
import io.quarkiverse.datadog.llmobs.contract.DescribedOperation;
import io.quarkiverse.datadog.llmobs.deployment.wire.Wire;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationCases;
import io.quarkiverse.datadog.llmobs.testkit.operation.Client;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Each operation with pages is a listing that sends where a page starts, and its size, by the names of the API description.
 */
class PagesTest {

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application();

    private static final int SIZE = 7;
    /** Where the page starts, by the member that names it: the text of the cursor, and what is sent. */
    private static final Map<String, String> STARTS = Map.of("cursor", "version=1;c+/= &", "offset", "40", "page", "3/7");
    private static final Map<String, String> SENT = Map.of("cursor", "c+/= &", "offset", "40", "page", "3", "limit", "7");

    static Stream<String> listings() {
        return ApiDescription.operations().stream().filter(operation -> !operation.pageMembers().isEmpty())
                .map(DescribedOperation::id);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("listings")
    void aListingSendsWhereAPageStartsAndItsSize(String operationId) throws JsonProcessingException {
        OperationCase operation = OperationCases.of(operationId);
        DescribedOperation described = ApiDescription.operations().stream()
                .filter(other -> other.id().equals(operationId)).findFirst().orElseThrow();
        String start = STARTS.entrySet().stream().filter(one -> described.pageMembers().containsKey(one.getKey()))
                .map(Map.Entry::getValue).findFirst().orElseThrow();
        WIRE.respond(WireMock.status(404));
        LlmObservability listings = starting(LlmObservability.class, Client.ofApplication().blocking(), Cursor.of(start));
        assertThrows(NotFoundException.class, () -> operation.callBlocking(listings));
        LoggedRequest request = WIRE.requests().get(0);
        for (Map.Entry<String, String> member : described.pageMembers().entrySet()) {
            assertEquals(SENT.get(member.getKey()), sent(request, described.isPagedByBody(), member.getValue()),
                    () -> member + " in " + request);
        }
    }

    private static String sent(LoggedRequest request, boolean isInBody, String name) throws JsonProcessingException {
        return isInBody ? new ObjectMapper().readTree(request.getBodyAsString()).at('/' + name.replace('.', '/')).asText()
                : request.queryParameter(name).firstValue();
    }

    /** The same groups, whose listings start there. */
    private static <T> T starting(Class<T> type, Object group, Cursor start) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
            try {
                Object result = method.invoke(group, arguments);
                if (result instanceof Paged<?> listing) {
                    return listing.withPageSize(SIZE).from(start);
                }
                return method.getReturnType().getPackageName().startsWith(LlmObservability.class.getPackageName())
                        && method.getReturnType().isInterface() ? starting(method.getReturnType(), result, start) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
