package io.quarkiverse.datadog.llmobs.it.evaluations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * An emulator behind https, and two clients configured for it of which one trusts its certificate.
 */
public class TlsFront implements QuarkusTestResourceLifecycleManager {

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private LlmObservabilityEmulator emulator;
    private HttpsServer server;

    @Override
    public Map<String, String> start() {
        emulator = LlmObservabilityEmulator.start();
        Path keyStore = SelfSigned.keyStore(Path.of("target"));
        try {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setHttpsConfigurator(new HttpsConfigurator(SelfSigned.context(keyStore)));
        server.setExecutor(threads);
        server.createContext("/", this::passOn);
        server.start();
        String url = "https://127.0.0.1:" + server.getAddress().getPort();
        return Map.of("quarkus.datadog-llmobs.\"front\".base-url", url,
                "quarkus.datadog-llmobs.\"front\".api-key", "front",
                "quarkus.datadog-llmobs.\"front\".application-key", "front",
                "quarkus.datadog-llmobs.\"stranger\".base-url", url,
                "quarkus.datadog-llmobs.\"stranger\".api-key", "stranger",
                "quarkus.datadog-llmobs.\"stranger\".application-key", "stranger",
                "quarkus.tls.\"front\".trust-store.p12.path", keyStore.toString(),
                "quarkus.tls.\"front\".trust-store.p12.password", SelfSigned.PASSWORD);
    }

    private void passOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpRequest.Builder request = HttpRequest
                    .newBuilder(URI.create(emulator.baseUri() + exchange.getRequestURI().toString()))
                    .method(exchange.getRequestMethod(),
                            HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
            for (String header : new String[] { "dd-api-key", "dd-application-key", "accept", "content-type" }) {
                exchange.getRequestHeaders().getOrDefault(header, List.of())
                        .forEach(value -> request.header(header, value));
            }
            HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            answer.headers().firstValue("content-type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("content-type", type));
            exchange.sendResponseHeaders(answer.statusCode(), 0);
            try (InputStream body = answer.body()) {
                body.transferTo(exchange.getResponseBody());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
        if (emulator != null) {
            emulator.close();
        }
        threads.shutdownNow();
    }
}
