package io.quarkiverse.datadog.llmobs.deployment.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.json;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;

import com.github.tomakehurst.wiremock.stubbing.Scenario;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkiverse.datadog.llmobs.rest.DatasetRecordsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.AppendedRecords;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/**
 * A body that cannot be written uses no connection. The client has only one here: if it stayed in use, the next call would
 * wait for minutes.
 */
@Timeout(120)
class FailingBodiesTest {

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application()
            .overrideConfigKey("quarkus.datadog-llmobs.max-connections", "1")
            // a later release must not hide that the connection was still in use
            .overrideConfigKey("quarkus.datadog-llmobs.read-timeout", "10m");

    private static final String RECORD = """
            {"data":[{"id":"r","type":"datasets","attributes":{"input":"q"}}]}""";

    /** Fails from a certain call on. */
    public static class Question {

        private final int good;
        private final AtomicInteger calls = new AtomicInteger();

        Question(int good) {
            this.good = good;
        }

        public String getText() {
            if (calls.incrementAndGet() > good) {
                throw new IllegalStateException("not loaded");
            }
            return "q";
        }
    }

    /** For all REST clients of the application. */
    @Provider
    public static class Interceptor implements WriterInterceptor {

        static boolean failing;

        @Override
        public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
            if (failing) {
                throw new IOException("interrupted by the application");
            }
            context.proceed();
        }
    }

    @Provider
    public static class Filter implements ClientRequestFilter {

        static boolean failing;

        @Override
        public void filter(ClientRequestContext request) {
            if (failing) {
                request.getHeaders().putSingle("Invalid", "a\nb");
            }
        }
    }

    @Inject
    LlmObservability llmobs;

    @Inject
    ReactiveLlmObservability reactive;

    @Inject
    @RestClient
    DatasetRecordsApi api;

    @AfterEach
    void reset() {
        Interceptor.failing = false;
        Filter.failing = false;
        WIRE.reset();
    }

    private void assertTakesNoConnection(Executable call) {
        WIRE.stubFor(any(anyUrl()).willReturn(page(null, "d")));
        for (int i = 0; i < 20; i++) {
            assertThrows(IllegalArgumentException.class, call);
        }
        assertEquals(0, WIRE.count());
        assertEquals("d", llmobs.datasets().list().firstPage().items().get(0).id());
    }

    @Test
    void aValueThatJsonCannotExpressTakesNoConnection() {
        assertTakesNoConnection(() -> append(new Question(0)));
        WIRE.reset();
        assertTakesNoConnection(() -> append(Stream.of(1, 2)));
        WIRE.reset();
        assertTakesNoConnection(() -> append(List.of(1).iterator()));
        WIRE.reset();
        assertTakesNoConnection(
                () -> llmobs.experiments().create(NewExperiment.named("e").withConfig(Map.of("c", new Question(0)))));
        WIRE.reset();
        assertTakesNoConnection(
                () -> llmobs.datasets().create(NewDataset.named("d").withMetadata(Map.of("m", Double.NaN))));
        WIRE.reset();
        assertTakesNoConnection(() -> appendRaw(new Question(0)).await().indefinitely());
        WIRE.reset();
        assertTakesNoConnection(() -> reactive.datasets().records("d").append(List.of(NewRecord.of(Stream.of(1)))).await()
                .indefinitely());
    }

    private List<DatasetRecord> append(Object input) {
        return llmobs.datasets().records("d").append(List.of(NewRecord.of(input)));
    }

    private Uni<?> appendRaw(Object input) {
        return api.appendRecords("p", "d",
                Document.of("datasets", new AppendedRecords(List.of(NewRecord.of(input)), null)));
    }

    @Test
    void aBodyIsWrittenOnceForAllAttempts() {
        WIRE.stubFor(post(anyUrl()).inScenario("limit").whenScenarioStateIs(Scenario.STARTED).willReturn(json(429, ""))
                .willSetStateTo("over"));
        WIRE.stubFor(post(anyUrl()).inScenario("limit").whenScenarioStateIs("over").willReturn(json(200, RECORD)));
        assertEquals("r", append(new Question(1)).get(0).id());
        assertEquals(2, WIRE.count());
        assertEquals(WIRE.requests().get(0).getBodyAsString(), WIRE.requests().get(1).getBodyAsString());
        assertTrue(WIRE.requests().get(0).getBodyAsString().contains("""
                "input":{"text":"q"}"""));
        WIRE.reset();
        WIRE.stubFor(post(anyUrl()).willReturn(json(200, RECORD)));
        appendRaw(new Question(1)).await().indefinitely();
        assertEquals(1, WIRE.count());
    }

    @Test
    void changesAfterTheCallAreNotSent() {
        WIRE.stubFor(post(anyUrl()).willReturn(json(200, RECORD)));
        List<Object> input = new ArrayList<>(List.of("before"));
        Uni<?> front = reactive.datasets().records("d").append(List.of(NewRecord.of(input)));
        Uni<?> raw = appendRaw(input);
        input.set(0, new Question(0));
        front.await().indefinitely();
        raw.await().indefinitely();
        assertTrue(WIRE.requests().stream().allMatch(request -> request.getBodyAsString().contains("[\"before\"]")));
    }

    @Test
    void anInterceptorOfTheApplicationThatFailsLeavesNoConnectionInUse() {
        WIRE.stubFor(any(anyUrl()).willReturn(page(null, "d")));
        Interceptor.failing = true;
        for (int i = 0; i < 20; i++) {
            Exception failure = assertThrows(Exception.class, () -> append("q"));
            assertTrue(failure.toString().contains("interrupted by the application"), failure.toString());
        }
        assertEquals(0, WIRE.count());
        assertEquals("d", llmobs.datasets().list().firstPage().items().get(0).id());
    }

    @Test
    void aHeaderOfTheApplicationThatIsInvalidLeavesNoConnectionInUse() {
        WIRE.stubFor(any(anyUrl()).willReturn(page(null, "d")));
        Filter.failing = true;
        for (int i = 0; i < 20; i++) {
            assertThrows(Exception.class, () -> append("q"));
            assertThrows(Exception.class, () -> llmobs.datasets().list().firstPage());
        }
        Filter.failing = false;
        assertEquals(0, WIRE.count());
        assertEquals("d", llmobs.datasets().list().firstPage().items().get(0).id());
    }

    @Test
    void aLargeBodyIsSentWhole() {
        WIRE.stubFor(post(anyUrl()).willReturn(json(200, RECORD)));
        append("x".repeat(5 * 1024 * 1024));
        assertEquals(5 * 1024 * 1024, WIRE.requests().get(0).getBodyAsString().chars().filter(c -> c == 'x').count());
        assertEquals(WIRE.requests().get(0).getBody().length,
                Integer.parseInt(WIRE.requests().get(0).getHeader("Content-Length")));
    }
}
