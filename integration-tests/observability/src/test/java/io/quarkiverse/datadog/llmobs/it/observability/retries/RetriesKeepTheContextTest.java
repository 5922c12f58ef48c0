package io.quarkiverse.datadog.llmobs.it.observability.retries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/**
 * After each wait a call continues in the Vert.x context of its caller: its spans and its MDC are those of the caller, and
 * none of them remains on an event loop, where it would change the spans of all later requests.
 */
@QuarkusTest
@WithTestResource(FaultyServer.class)
class RetriesKeepTheContextTest {

    @Inject
    Spans spans;

    @Inject
    Tracer tracer;

    @Inject
    LlmObservability blocking;

    @Inject
    ReactiveLlmObservability reactive;

    @Inject
    Vertx vertx;

    @ConfigProperty(name = "quarkus.vertx.event-loops-pool-size")
    int eventLoops;

    @TestHTTPResource
    URI application;

    FaultyServer server;

    private final MdcOfLogs logs = new MdcOfLogs();

    @BeforeEach
    void start() {
        spans.clear();
        logs.start();
    }

    @AfterEach
    void unrelatedRequestsHaveTheirSpans() throws Exception {
        logs.close();
        List<Integer> numbers = IntStream.range(0, 10 * eventLoops).boxed().toList();
        Set<String> threads = new HashSet<>();
        spans.clear();
        for (int number : numbers) {
            threads.add(get("/unrelated/" + number).join());
        }
        assertEquals(eventLoops, threads.size(), threads.toString());
        List<SpanData> ended = spans.await(all -> all.size() >= 3 * numbers.size());
        List<SpanData> roots = ended.stream().filter(span -> span.getKind() == SpanKind.SERVER).toList();
        assertEquals(numbers.stream().map(number -> "/unrelated/" + number).sorted().toList(),
                roots.stream().map(RetriesKeepTheContextTest::path).sorted().toList());
        for (SpanData root : roots) {
            assertFalse(root.getParentSpanContext().isValid(), root.toString());
            assertEquals(List.of("CLIENT", "INTERNAL"), children(ended, root), root.toString());
        }
        assertEquals(3 * numbers.size(), ended.size());
    }

    static Stream<Arguments> calls() {
        List<Arguments> calls = new ArrayList<>();
        for (String form : List.of("worker", "reactive", "raw")) {
            for (Work work : form.equals("raw") ? new Work[] { Work.GET } : Work.values()) {
                for (Fault fault : Fault.values()) {
                    if (fault != Fault.TORN || work.restarts() && !form.equals("raw")) {
                        calls.add(Arguments.of(form, work, fault));
                    }
                }
            }
        }
        return calls.stream();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("calls")
    void eachAttemptBelongsToItsCaller(String form, Work work, Fault fault) throws Exception {
        String dataset = fault + "-" + UUID.randomUUID();
        String client = fault == Fault.SILENT ? "impatient" : "patient";
        assertEquals("same context, " + dataset, get("/callers/" + form + "/" + client + "/" + work + "/" + dataset).join());
        assertEveryRequestIsAChildOfItsCaller(dataset, 1);
        assertEquals(Set.of(dataset), withMissing(dataset, fault));
    }

    @ParameterizedTest
    @EnumSource(value = Work.class)
    void eachCallThatWaitsForAConnectionBelongsToItsCaller(Work work) throws Exception {
        String dataset = Fault.UNAVAILABLE + "-" + UUID.randomUUID();
        List<CompletableFuture<String>> callers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            callers.add(get("/callers/worker/narrow/" + work + "/" + dataset));
            callers.add(get("/callers/reactive/narrow/" + work + "/" + dataset));
        }
        for (CompletableFuture<String> caller : callers) {
            assertEquals("same context, " + dataset, caller.get(30, TimeUnit.SECONDS));
        }
        assertEveryRequestIsAChildOfItsCaller(dataset, callers.size());
    }

    @ParameterizedTest
    @EnumSource(Work.class)
    void aThreadOutsideOfVertxKeepsItsSpan(Work work) throws Exception {
        String dataset = Fault.UNAVAILABLE + "-" + UUID.randomUUID();
        CompletableFuture.runAsync(() -> {
            Span job = tracer.spanBuilder(dataset).setSpanKind(SpanKind.SERVER).startSpan();
            try (Scope current = job.makeCurrent()) {
                MDC.put("caller", dataset);
                work.await(blocking, dataset);
                work.start(reactive, dataset).await().indefinitely();
            } finally {
                MDC.remove("caller");
                job.end();
            }
        }, task -> new Thread(task).start()).get(30, TimeUnit.SECONDS);
        assertEveryRequestIsAChildOfItsCaller(dataset, 1);
        assertEquals(Set.of(dataset), Set.copyOf(logs.callers()));
    }

    @Test
    void aWorkerVerticleGetsItsResponses() throws Exception {
        String dataset = Fault.UNAVAILABLE + "-" + UUID.randomUUID();
        vertx.deployVerticle(new AbstractVerticle() {
            @Override
            public void start(Promise<Void> started) {
                Work.GET.await(blocking, dataset);
                Work.GET.start(reactive, dataset).subscribe().with(item -> started.complete(), started::fail);
            }
        }, new DeploymentOptions().setWorker(true)).toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
        assertEquals(3, server.requests(dataset));
    }

    private Set<String> withMissing(String dataset, Fault fault) {
        Set<String> callers = new HashSet<>(logs.callers());
        if (fault == Fault.NONE) {
            callers.add(dataset);
        }
        return callers;
    }

    private void assertEveryRequestIsAChildOfItsCaller(String dataset, int callers) {
        long requests = server.requests(dataset);
        List<SpanData> ended = spans.await(all -> count(all, SpanKind.CLIENT, "") >= requests
                && count(all, SpanKind.SERVER, dataset) >= callers);
        List<SpanData> roots = ended.stream().filter(span -> isOf(span, SpanKind.SERVER, dataset)).toList();
        assertEquals(callers, roots.size());
        long children = roots.stream().mapToLong(root -> children(ended, root).size()).sum();
        assertEquals(requests, count(ended, SpanKind.CLIENT, ""));
        assertEquals(requests, children);
    }

    private static long count(List<SpanData> spans, SpanKind kind, String text) {
        return spans.stream().filter(span -> isOf(span, kind, text)).count();
    }

    private static boolean isOf(SpanData span, SpanKind kind, String text) {
        return span.getKind() == kind && (span.getName() + span.getAttributes()).contains(text);
    }

    private static List<String> children(List<SpanData> spans, SpanData root) {
        return spans.stream().filter(span -> span.getParentSpanId().equals(root.getSpanId())
                && span.getTraceId().equals(root.getTraceId())).map(span -> span.getKind().name()).sorted().toList();
    }

    private static String path(SpanData span) {
        return span.getAttributes().asMap().entrySet().stream().filter(entry -> entry.getKey().getKey().equals("url.path"))
                .map(entry -> entry.getValue().toString()).findFirst().orElse("");
    }

    /** On a connection of its own, because only connections are spread over the event loops. */
    private CompletableFuture<String> get(String path) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                HttpURLConnection request = (HttpURLConnection) application.resolve(path).toURL().openConnection();
                request.setRequestProperty("Connection", "close");
                assertEquals(200, request.getResponseCode(), path);
                try (InputStream body = request.getInputStream()) {
                    return new String(body.readAllBytes(), StandardCharsets.UTF_8);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, task -> new Thread(task).start());
    }
}
