package io.quarkiverse.datadog.llmobs.emulator;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/**
 * Where all requests come in: parts the administrative ones from those to the API. The HTTP server can not do that: to it
 * {@code /_emulatorx} lies below {@code /_emulator}.
 */
record FrontDoor(HttpHandler admin, HttpHandler api) implements HttpHandler {

    private static final Logger LOG = System.getLogger(LlmObservabilityEmulator.class.getPackageName());

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        boolean isAdmin = path.equals(Admin.ROOT) || path.startsWith(Admin.ROOT + "/");
        try {
            (isAdmin ? admin : api).handle(exchange);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "the emulator failed on " + exchange.getRequestMethod() + " " + path, e);
            // The HTTP server closes the connection on an exception only; an error would leave the client waiting.
            throw new IOException("the emulator failed", e);
        }
    }
}
