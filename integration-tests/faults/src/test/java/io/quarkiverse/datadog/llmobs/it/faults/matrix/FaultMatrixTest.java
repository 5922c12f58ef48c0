package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import static java.util.Comparator.comparingInt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.datadog.llmobs.it.faults.call.TestClient;
import io.quarkiverse.datadog.llmobs.it.faults.call.TestedCall;
import io.quarkiverse.datadog.llmobs.it.faults.fault.FaultGroup;
import io.quarkiverse.datadog.llmobs.it.faults.fault.Faults;
import io.quarkiverse.datadog.llmobs.it.faults.server.FaultServer;
import io.quarkiverse.datadog.llmobs.testkit.server.Certificates;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/**
 * Runs the matrix of calls and faults. Several clients run their cases in parallel, because most cases wait.
 */
@QuarkusTest
@TestProfile(FaultServersProfile.class)
class FaultMatrixTest {

    private static int cases;
    private static int survived;

    /** Set by {@link FaultServers}. */
    Map<String, FaultServer> servers;

    /** Set by {@link FaultServers}. */
    Certificates certificates;

    @Inject
    TestClients clients;

    private final KeyWatch keys = KeyWatch.watchLogs();

    @TestFactory
    Stream<DynamicTest> everyFaultInEveryOperation(@TempDir Path folder) throws Exception {
        List<TestedCall> calls = FaultMatrix.calls();
        FirstCalls.make(calls, client(TestClients.PLAIN.get(0)), clients.reachable().stream().map(this::client).toList(),
                folder);
        Map<FaultCase, Future<List<String>>> runs = new LinkedHashMap<>();
        Map<String, List<FaultCase>> plain = new LinkedHashMap<>();
        for (FaultCase one : FaultMatrix.cases(calls, Faults.plain(servers.get(FaultServers.ELSEWHERE).socket().port()))) {
            plain.computeIfAbsent(client(one.fault().group(), plain), client -> new ArrayList<>()).add(one);
        }
        plain.forEach((client, share) -> run(client, share, runs));
        run(TestClients.SECURE, FaultMatrix.cases(calls, Faults.tls(certificates)), runs);
        run(TestClients.SILENT_SECURE, FaultMatrix.cases(calls, Faults.handshakes()), runs);
        run(TestClients.UNKNOWN_HOST, FaultMatrix.cases(calls, Faults.name()), runs);
        cases = runs.size();
        return Stream.concat(
                runs.entrySet().stream()
                        .map(one -> dynamicTest(one.getKey().toString(), () -> survives(one.getKey(), one.getValue()))),
                Stream.of(dynamicTest("nothing was sent to another host",
                        () -> assertEquals(0, servers.get(FaultServers.ELSEWHERE).socket().accepted())),
                        dynamicTest("the logs were on", this::theLogsWereOn),
                        dynamicTest("no thread is left in a call", FaultMatrixTest::noThreadIsLeft)));
    }

    private static String client(FaultGroup group, Map<String, List<FaultCase>> shares) {
        return switch (group) {
            // these cases wait for a log entry of their own attempts: only one may run at a time
            case CONNECTION -> TestClients.PLAIN.get(0);
            case SILENCE -> leastUsed(TestClients.SILENT, shares);
            default -> leastUsed(TestClients.PLAIN, shares);
        };
    }

    private static String leastUsed(List<String> clients, Map<String, List<FaultCase>> shares) {
        return clients.stream().min(comparingInt(client -> shares.getOrDefault(client, List.of()).size())).orElseThrow();
    }

    private TestClient client(String name) {
        return clients.client(name, servers.get(name));
    }

    private void run(String name, List<FaultCase> cases, Map<FaultCase, Future<List<String>>> runs) {
        TestClient client = client(name);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        cases.forEach(one -> runs.put(one, thread.submit(() -> one.run(client, keys))));
        thread.shutdown();
    }

    private static void survives(FaultCase one, Future<List<String>> runs) throws Exception {
        List<String> wrong = runs.get(5, TimeUnit.MINUTES);
        assertTrue(wrong.isEmpty(), () -> one + ": " + String.join("\n", wrong));
        survived++;
    }

    private void theLogsWereOn() {
        assertTrue(keys.categories().contains("io.quarkiverse.datadog.llmobs.retry"), keys.categories()::toString);
        assertTrue(keys.categories().contains("io.quarkiverse.datadog.llmobs.wire"), keys.categories()::toString);
    }

    private static void noThreadIsLeft() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!threadsWithin().isEmpty() && System.nanoTime() < end) {
            Thread.yield();
        }
        assertEquals(List.of(), threadsWithin());
    }

    /** Pools of the application stay; none of them may still run code of a client. */
    private static List<String> threadsWithin() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> Stream.of(thread.getValue()).map(StackTraceElement::getClassName)
                        .anyMatch(name -> name.startsWith("io.quarkiverse.datadog.llmobs.runtime.")))
                .map(thread -> thread.getKey().getName()).toList();
    }

    @AfterAll
    static void printTheNumberOfCases() {
        System.out.println("FAULT CASES " + cases + " survived " + survived);
    }
}
