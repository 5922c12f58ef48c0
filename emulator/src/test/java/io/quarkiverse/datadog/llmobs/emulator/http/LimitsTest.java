package io.quarkiverse.datadog.llmobs.emulator.http;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.sun.net.httpserver.HttpServer;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class LimitsTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withoutContract();

    @Test
    void longNumbersAndDeepValuesAreKept() {
        String dataset = running.client.dataset();
        for (String value : new String[] { "7".repeat(9_999), "0." + "7".repeat(9_000), nested("[", "]", 4_900),
                nested("""
                        {"a":""", "}", 4_900) }) {
            assertEquals(200, running.client.append(dataset, """
                    {"input":%s}""".formatted(value)).status());
            assertTrue(running.client.get(dataset + "/records").text().contains("""
                    "input":%s""".formatted(value)));
        }
        assertEquals(200, running.client.get(dataset + "/export").status());
    }

    @Test
    void deepMetadataIsListed() {
        String metadata = nested("""
                {"a":""", "}", 4_990);
        String project = running.client.project("p");
        running.client.post(API + "/" + project + "/datasets",
                document("datasets", """
                        {"name":"d","metadata":%s}""".formatted(metadata)));
        assertTrue(running.client.get(API + "/" + project + "/datasets").text().contains(metadata));
    }

    @Test
    void aValueThatExceedsALimitIsABadRequest() {
        String dataset = running.client.dataset();
        TestClient.Response deep = running.client.append(dataset, """
                {"input":%s}""".formatted(nested("[", "]", 100_000)));
        assertEquals(400, deep.status());
        assertTrue(deep.detail().contains("depth"), deep.detail());
        TestClient.Response digits = running.client.append(dataset, """
                {"input":%s}""".formatted("7".repeat(20_000)));
        assertEquals(400, digits.status());
        assertTrue(digits.detail().contains("length"), digits.detail());
        assertEquals(400, running.client.post("/_emulator/seed", nested("[", "]", 100_000)).status());
        assertEquals(400, running.client.post("/_emulator/faults", "7".repeat(20_000)).status());
    }

    @Test
    void anExponentOutOfRangeIsABadRequest() {
        String dataset = running.client.dataset();
        assertEquals(400, running.client.append(dataset, """
                {"input":1e99999999999}""").status());
        assertEquals(200, running.client.append(dataset, """
                {"input":1e400}""").status());
    }

    @Test
    void aSeedTooDeepForTheStackOfItsThreadIsRejected() throws InterruptedException {
        String seed = """
                {"projects":[{"name":"p","datasets":[{"name":"d","records":[{"input":%s}]}]}]}""".formatted(nested("""
                {"a":""", "}", 4_900));
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread small = new Thread(null, () -> running.emulator.seed(seed), "small", 200 << 10);
        small.setUncaughtExceptionHandler((thread, e) -> thrown.set(e));
        small.start();
        small.join();
        assertEquals(IllegalArgumentException.class, thrown.get().getClass());
        assertEquals(200, running.client.post("/_emulator/seed", seed).status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":"\\ud800","input":1}
            {"input":"a\\udc00"}
            {"input":{"\\ud83dx":1}}
            {"input":1,"tags":["\\ude00\\ud83d"]}""")
    void anUnpairedSurrogateIsABadRequest(String record) {
        String dataset = running.client.dataset();
        TestClient.Response response = running.client.append(dataset, record);
        assertEquals(400, response.status());
        assertTrue(response.detail().contains("surrogate"), response.detail());
        assertEquals(200, running.client.append(dataset, """
                {"id":"\\ud83d\\ude00","input":1}""").status());
        assertEquals("\uD83D\uDE00", running.client.get(dataset + "/records").data().at("/0/id").asText());
    }

    @Test
    void aLongBodyWithoutKeysIsUnauthorizedAndNotKept() {
        TestClient.Response response = new TestClient(running.emulator.baseUri()).post(API + "/projects", " ".repeat(3 << 20));
        assertEquals(401, response.status());
        assertNull(running.emulator.requests().get(0).requestBody());
    }

    @Test
    void aLongBodyToAnAdministrativePathIsRejected() {
        String body = " ".repeat((1 << 20) + 1);
        assertEquals(413, running.client.post("/_emulator/faults", body).status());
        assertEquals(400, running.client.post("/_emulator/seed", body).status());
    }

    @Test
    void onlyPathsBelowTheRootAreAdministrative() {
        assertEquals(404, running.client.get("/_emulatorx/health").status());
        assertEquals("/_emulatorx/health", running.emulator.requests().get(0).rawPath());
        assertEquals(200, running.client.get("/_emulator/health").status());
    }

    @Test
    void aJavaErrorClosesTheConnection() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        server.setExecutor(threads);
        server.createContext("/", new RootHandler(exchange -> {
        }, exchange -> {
            throw new StackOverflowError();
        }));
        server.start();
        try {
            TestClient client = new TestClient(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
            assertTimeoutPreemptively(Duration.ofSeconds(30),
                    () -> assertThrows(IOException.class, () -> client.sendOrFail("GET", "/", null)));
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    private static String nested(String open, String close, int depth) {
        return open.repeat(depth) + "1" + close.repeat(depth);
    }
}
