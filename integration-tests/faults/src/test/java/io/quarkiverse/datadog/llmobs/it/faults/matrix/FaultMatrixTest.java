package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

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

import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.Certificates;
import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.FaultServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/**
 * Plays the matrix on several lanes at a time, since most of it is waiting.
 */
@QuarkusTest
@TestProfile(Profile.class)
class FaultMatrixTest {

    private static int cases;
    private static int survived;

    /** Set by {@link Servers}. */
    Map<String, FaultServer> servers;

    /** Set by {@link Servers}. */
    Certificates certificates;

    @Inject
    Lanes lanes;

    private final Keys keys = Keys.watchLogs();

    @TestFactory
    Stream<DynamicTest> everyFaultInEveryOperation() {
        List<Operation> operations = Matrix.operations();
        List<Case> plain = Matrix.cases(operations, Faults.plain(servers.get("elsewhere")));
        Map<Case, Future<List<String>>> played = new LinkedHashMap<>();
        Map<String, List<Case>> shares = new LinkedHashMap<>();
        for (int i = 0; i < plain.size(); i++) {
            shares.computeIfAbsent(client(plain.get(i).fault().group(), i), client -> new ArrayList<>()).add(plain.get(i));
        }
        shares.forEach((client, share) -> play(client, share, played));
        play("secure", Matrix.cases(operations, Faults.tls(certificates)), played);
        play("silent-secure", Matrix.cases(operations, Faults.handshakes()), played);
        play("nowhere", Matrix.cases(operations, Faults.name()), played);
        cases = played.size();
        return Stream.concat(
                played.entrySet().stream()
                        .map(one -> dynamicTest(one.getKey().toString(), () -> survives(one.getKey(), one.getValue()))),
                Stream.of(dynamicTest("nothing was sent to another host",
                        () -> assertEquals(0, servers.get("elsewhere").connections())),
                        dynamicTest("the logs were on", this::theLogsWereOn),
                        dynamicTest("no thread is left in a call", FaultMatrixTest::noThreadIsLeft)));
    }

    private static String client(Group group, int number) {
        return switch (group) {
            // what changes a door watches the log for its own attempts: one at a time
            case CONNECTION -> "one";
            case SILENCE -> "silent" + (1 + number % 4);
            default -> List.of("one", "two", "three").get(number % 3);
        };
    }

    private void play(String client, List<Case> cases, Map<Case, Future<List<String>>> played) {
        Lane lane = lanes.lane(client, servers.get(client));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        cases.forEach(one -> played.put(one, thread.submit(() -> one.play(lane, keys))));
        thread.shutdown();
    }

    private static void survives(Case one, Future<List<String>> played) throws Exception {
        List<String> wrong = played.get(5, TimeUnit.MINUTES);
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

    /** Pools of the application stay; nobody of them may still be at work for a client. */
    private static List<String> threadsWithin() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> Stream.of(thread.getValue()).map(StackTraceElement::getClassName)
                        .anyMatch(name -> name.startsWith("io.quarkiverse.datadog.llmobs.runtime.")))
                .map(thread -> thread.getKey().getName()).toList();
    }

    @AfterAll
    static void tellHowMany() {
        System.out.println("FAULT CASES " + cases + " survived " + survived);
    }
}
