package io.quarkiverse.datadog.llmobs.deployment.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.QuarkusUnitTest;

/**
 * A server that handles an upload by the id of its dataset. A test class is loaded twice, by JUnit, which starts the
 * server, and by the application, which asks it with {@link UploadServerClient}.
 */
final class UploadServer {

    /** What is done with an upload. */
    interface Behaviour {
        void on(HttpExchange exchange) throws IOException, InterruptedException;
    }

    /** The system property with the URL of the server. */
    static final String URL = "upload.server";

    static final String API_KEY = "0123456789abcdef0123456789abcdef";
    static final String PROGRESS = """
            event: progress
            data: {"records_created": %d}

            """;
    static final String COMPLETED = """
            event: completed
            data: {"records_created": 3, "more": "x"}

            """;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    /** Counted down at the end: for behaviours that do not end by themselves. */
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch disconnected = new CountDownLatch(1);

    /**
     * An application that uploads to such a server.
     *
     * @param behaviours what the server does
     */
    static QuarkusUnitTest application(Consumer<UploadServer> behaviours) {
        AtomicReference<UploadServer> running = new AtomicReference<>();
        return new QuarkusUnitTest()
                .withApplicationRoot(jar -> jar.addClasses(UploadServer.class, Behaviour.class, UploadServerClient.class,
                        UploadFiles.class))
                .setBeforeAllCustomizer(() -> {
                    running.set(new UploadServer());
                    behaviours.accept(running.get());
                })
                .setAfterAllCustomizer(() -> running.get().close())
                .overrideConfigKey("quarkus.datadog-llmobs.base-url", "${" + URL + "}")
                .overrideConfigKey("quarkus.datadog-llmobs.api-key", API_KEY)
                .overrideConfigKey("quarkus.datadog-llmobs.application-key", "k")
                .overrideConfigKey("quarkus.datadog-llmobs.read-timeout", "1s");
    }

    private UploadServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.createContext("/count/", exchange -> say(exchange,
                counted(exchange.getRequestURI().getPath().substring("/count/".length()))));
        server.createContext("/disconnected", exchange -> say(exchange, isDisconnected()));
        server.start();
        System.setProperty(URL, "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        String dataset = exchange.getRequestURI().getPath().split("/")[7];
        counts.computeIfAbsent(dataset, id -> new AtomicInteger()).incrementAndGet();
        try {
            behaviours.get(dataset).on(exchange);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** @param dataset the id of the dataset */
    UploadServer on(String dataset, Behaviour behaviour) {
        behaviours.put(dataset, behaviour);
        return this;
    }

    /** Reads the file, and responds with these pieces of a stream of events, which ends with the last one. */
    UploadServer respond(String dataset, String... pieces) {
        return on(dataset, exchange -> {
            begin(exchange);
            for (String piece : pieces) {
                send(exchange, piece);
            }
            exchange.close();
        });
    }

    /** Reads the file and responds that it was imported. */
    void complete(HttpExchange exchange) throws IOException {
        begin(exchange);
        send(exchange, COMPLETED);
        exchange.close();
    }

    /** Reads the file and sends the head of the response. */
    static void begin(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
    }

    static void send(HttpExchange exchange, String piece) throws IOException {
        exchange.getResponseBody().write(piece.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    /** Waits for longer than any read timeout, or until the server is closed. */
    void keepSilent() throws InterruptedException {
        closed.await(30, TimeUnit.SECONDS);
    }

    /** Reads the file, sends a part of the response, and is silent then. */
    void stopAfter(HttpExchange exchange, String piece) throws IOException, InterruptedException {
        begin(exchange);
        send(exchange, piece);
        keepSilent();
    }

    /** Reads the file and reports progress until the client closes its connection. */
    void progressUntilDisconnected(HttpExchange exchange) throws IOException {
        begin(exchange);
        try {
            while (true) {
                send(exchange, PROGRESS.formatted(5));
            }
        } catch (IOException closed) {
            disconnected.countDown();
            throw closed;
        }
    }

    private boolean isDisconnected() {
        try {
            return disconnected.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static void say(HttpExchange exchange, Object fact) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        send(exchange, fact.toString());
        exchange.close();
    }

    int counted(String dataset) {
        return counts.getOrDefault(dataset, new AtomicInteger()).get();
    }

    private void close() {
        System.clearProperty(URL);
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
