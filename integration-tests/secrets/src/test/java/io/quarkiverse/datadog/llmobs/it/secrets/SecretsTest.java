package io.quarkiverse.datadog.llmobs.it.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.testkit.operation.TestedStyles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/**
 * The keys are in the requests and nowhere else, also if a server returns them.
 */
@QuarkusTest
@QuarkusTestResource(SecretsServers.class)
class SecretsTest {

    /** The REST client logs the errors of the HTTP decoder before the client of this extension can mask them. */
    private static final List<String> LOGS_OF_THE_REST_CLIENT = List.of("org.jboss.resteasy.reactive.",
            "WebApplicationException");

    private final Search search = Search.forKeys();
    private final List<String> leaks = new ArrayList<>();
    private int cases;

    SecretsServers servers;

    @TempDir
    Path directory;

    @Inject
    LlmObservability llmobs;

    @Inject
    ReactiveLlmObservability reactive;

    @Inject
    @LlmObservabilityClient("awkward")
    LlmObservability awkward;

    @Inject
    @LlmObservabilityClient("token")
    LlmObservability token;

    @Inject
    @LlmObservabilityClient("supplied")
    LlmObservability supplied;

    @Inject
    @LlmObservabilityClient("untrusting")
    LlmObservability untrusting;

    @Inject
    @LlmObservabilityClient("proxied")
    LlmObservability proxied;

    @Inject
    Spans spans;

    private SearchedLog logged;

    @BeforeEach
    void watch() {
        logged = SearchedLog.searchedBy(search);
        // each test asks for its own requests only
        servers.server().requests();
        servers.proxy().requests();
    }

    @AfterEach
    void stopWatching() {
        logged.close();
    }

    @Test
    void keysInResponsesAreShownNowhere() {
        Map<String, Function<KeyPair, byte[]>> responses = LeakingResponses.readable(servers.proxy().port());
        carryOutAll(responses);
        assertEquals(List.of(), servers.proxy().requests(), "redirects are not followed");
        assertTrue(logged.records() > 10_000, "everything is logged: " + logged.records());
        assertTrue(logged.categories().contains("io.quarkiverse.datadog.llmobs.wire"), "the log of requests is on");
        report();
    }

    @Test
    void keysInInvalidHttpAreShownNowhere() {
        Map<String, Function<KeyPair, byte[]>> responses = LeakingResponses.unreadable();
        logged.except(LOGS_OF_THE_REST_CLIENT);
        carryOutAll(responses);
        report();
    }

    private void report() {
        System.out.println("SECRETS CASES " + cases + " LOG RECORDS " + logged.records() + " LEAKS " + leaks.size());
        assertNoLeaks();
    }

    private Map<KeyPair, LlmObservability> clients() {
        Map<KeyPair, LlmObservability> clients = new LinkedHashMap<>();
        clients.put(KeyPair.USUAL, llmobs);
        clients.put(KeyPair.AWKWARD, awkward);
        clients.put(KeyPair.TOKEN, token);
        clients.put(KeyPair.SUPPLIED, supplied);
        return clients;
    }

    private void carryOutAll(Map<String, Function<KeyPair, byte[]>> responses) {
        AtomicInteger variant = new AtomicInteger();
        responses.forEach((response, bytes) -> {
            clients().forEach((keys, client) -> {
                servers.server().respondWith(bytes.apply(keys));
                carryOutAll(client, keys, "response: " + response, variant.getAndIncrement());
            });
            // another client for the same call
            variant.getAndIncrement();
        });
    }

    /** @param variant selects the calls; in a usual build each response meets each call through one of the clients */
    private void carryOutAll(LlmObservability client, KeyPair keys, String response, int variant) {
        List<Call> calls = Call.all(directory);
        for (int i = 0; i < calls.size(); i++) {
            if (TestedStyles.ALL_CASES || (i + variant) % clients().size() == 0) {
                carryOut(calls.get(i), client, keys, calls.get(i).name() + " of " + keys.client() + ", " + response);
            }
        }
    }

    private void carryOut(Call call, LlmObservability client, KeyPair keys, String situation) {
        cases++;
        Object outcome = call.outcome(client);
        searched(situation, outcome);
        if (call.toIntake() && keys.isToken()) {
            assertInstanceOf(IllegalStateException.class, outcome, situation);
            assertEquals(List.of(), servers.server().requests(), situation);
            return;
        }
        if (outcome != null || call.readsData()) {
            assertInstanceOf(LlmObservabilityException.class, outcome, situation);
        }
        assertKeysWereSent(situation, keys);
    }

    private void assertKeysWereSent(String situation, KeyPair keys) {
        List<String> requests = servers.server().requests();
        assertFalse(requests.isEmpty(), situation);
        requests.forEach(request -> {
            assertTrue(request.contains(keys.api()), situation + " sends the API key");
            assertEquals(!request.contains(" /api/intake/"), request.contains(keys.application()),
                    situation + " sends the application key where it is needed");
        });
    }

    @Test
    void resultsShowNoKey() {
        for (Call call : Call.all(directory)) {
            servers.server().respondWith(call.goodResponse());
            Object outcome = call.outcome(llmobs);
            assertFalse(outcome instanceof Exception, () -> call.name() + ": " + ObjectText.of(outcome));
            searched(call.name(), outcome);
            assertKeysWereSent(call.name(), KeyPair.USUAL);
        }
        assertNoLeaks();
    }

    @Test
    void groupsAndListingsShowNoKey() {
        for (Object handed : List.of(llmobs, reactive, awkward, token, supplied, llmobs.datasets(), llmobs.projects(),
                llmobs.experiments(),
                llmobs.datasets().list(), llmobs.datasets().records("d"), llmobs.datasets().export("d"),
                llmobs.datasets().importInto("d"), reactive.datasets(), reactive.datasets().list(),
                reactive.datasets().export("d"), reactive.datasets().importInto("d"))) {
            searched(handed.getClass().getName(), handed.toString());
        }
        assertNoLeaks();
    }

    @Test
    void dataIsReturnedUnchangedAndLoggedWithoutKeys() {
        servers.server().respondWith(LeakingResponses.data(KeyPair.AWKWARD.both()));
        assertEquals(Map.of("note", KeyPair.AWKWARD.both()), awkward.datasets().get("d").metadata());
        searched("data", "");
        assertNoLeaks();
    }

    @Test
    void aServerThatIsNotTrustedReceivesNothing() {
        for (Call call : Call.all(directory)) {
            Object outcome = call.outcome(untrusting);
            assertInstanceOf(LlmObservabilityException.class, outcome, call.name());
            searched(call.name(), outcome);
        }
        assertEquals(0, servers.received());
        assertNoLeaks();
    }

    @Test
    void aProxyReceivesNoKeys() {
        servers.proxy().respondWith("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        for (Call call : Call.all(directory)) {
            Object outcome = call.outcome(proxied);
            assertInstanceOf(LlmObservabilityException.class, outcome, call.name());
            searched(call.name(), outcome);
            List<String> requests = servers.proxy().requests();
            assertTrue(requests.stream().anyMatch(request -> request.startsWith("CONNECT api.example.invalid:443")),
                    call.name());
            requests.forEach(request -> assertEquals(Optional.empty(), search.in(request), call.name()));
        }
        assertNoLeaks();
    }

    @Test
    void pagesOfTheApplicationShowNoKey() {
        servers.server().respondWith(LeakingResponses.readable(0).get("error objects").apply(KeyPair.USUAL));
        for (String path : List.of("/datasets", "/q/metrics", "/q/health", "/q/health/live", "/q/health/ready",
                "/q/health/started", "/q/health/group", "/q/info", "/nowhere")) {
            String page = page(path);
            assertFalse(page.isEmpty(), path);
            searched(path, page);
        }
        assertTrue(page("/datasets").contains("ForbiddenException"), "the error page tells of the failure");
        assertTrue(page("/q/metrics").contains("http_client_requests"), "the calls are counted");
        assertTrue(page("/q/health").contains("planted"));
        assertNoLeaks();
    }

    private static String page(String path) {
        return RestAssured.given().accept("*/*").get(path).asString();
    }

    @Test
    void theStartShowsNoKey() throws IOException {
        try (Stream<String> log = Files.lines(Path.of("target", "everything.log"))) {
            List<String> start = log.takeWhile(line -> !line.contains("Installed features")).toList();
            assertTrue(start.stream().anyMatch(line -> line.contains("TRACE")));
            assertEquals(Optional.empty(), search.in(String.join("\n", start)));
        }
    }

    @Test
    void systemPropertiesAndThreadNamesShowNoKey() {
        servers.server().respondWith(LeakingResponses.data(""));
        llmobs.datasets().list().firstPage();
        System.getProperties().forEach((name, value) -> {
            if (!name.toString().startsWith("quarkus.datadog-llmobs.")) {
                assertEquals(Optional.empty(), search.in(name + "=" + value));
            }
        });
        Thread.getAllStackTraces().keySet().forEach(thread -> assertEquals(Optional.empty(), search.in(thread.toString())));
    }

    private void searched(String situation, Object outcome) {
        search.in(ObjectText.of(outcome)).ifPresent(part -> leaks.add(situation + ": says " + part));
        logged.found().forEach(line -> leaks.add(situation + ": logs " + line));
        spans.ended().forEach(span -> search.in(span).ifPresent(part -> leaks.add(situation + ": traces " + part)));
    }

    private void assertNoLeaks() {
        assertTrue(leaks.isEmpty(), () -> leaks.size() + " leaks\n" + String.join("\n", leaks));
    }
}
