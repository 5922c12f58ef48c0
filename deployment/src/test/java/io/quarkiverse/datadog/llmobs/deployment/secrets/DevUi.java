package io.quarkiverse.datadog.llmobs.deployment.secrets;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Dev UI as a browser uses it: pages and requests by JSON-RPC.
 */
final class DevUi implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("[\"'](/q/dev-ui/[\\w./-]+-data\\.js)[\"']");

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<String> responses = new LinkedBlockingQueue<>();
    private final String host;
    private final WebSocket socket;

    DevUi(int port) throws Exception {
        this.host = "localhost:" + port;
        this.socket = http.newWebSocketBuilder()
                .buildAsync(URI.create("ws://" + host + "/q/dev-ui/json-rpc-ws"), new Listener()).get(30, TimeUnit.SECONDS);
    }

    String page(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create("http://" + host + path)).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString()).body();
    }

    /** The pages that contain build-time data. */
    Set<String> data() throws Exception {
        Set<String> found = new TreeSet<>();
        for (Matcher addresses = ADDRESS.matcher(page("/q/dev-ui/")); addresses.find();) {
            found.add(addresses.group(1));
        }
        return found;
    }

    String ask(String method) throws Exception {
        socket.sendText("""
                {"jsonrpc":"2.0","id":1,"method":"%s","params":{}}""".formatted(method), true);
        String response = responses.poll(60, TimeUnit.SECONDS);
        if (response == null) {
            throw new IllegalStateException("no response to " + method);
        }
        return response;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                responses.add(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
