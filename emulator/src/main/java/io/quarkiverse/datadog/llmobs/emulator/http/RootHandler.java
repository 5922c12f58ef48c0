package io.quarkiverse.datadog.llmobs.emulator.http;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/**
 * Handles all requests: passes the administrative ones to one handler and those to the API to another. The contexts of the HTTP
 * server cannot do that, because they compare prefixes: {@code /_emulatorx} would be administrative, too.
 */
public record RootHandler(HttpHandler admin, HttpHandler api) implements HttpHandler {

    /** The administrative paths are this one and those below it. */
    public static final String ADMIN_ROOT = "/_emulator";

    private static final Logger LOG = System.getLogger(RootHandler.class.getPackageName());

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        boolean isAdmin = path.equals(ADMIN_ROOT) || path.startsWith(ADMIN_ROOT + "/");
        try {
            (isAdmin ? admin : api).handle(exchange);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "the emulator failed on " + exchange.getRequestMethod() + " " + path, e);
            // The HTTP server closes the connection on an exception only; an error would leave the client waiting.
            throw new IOException("the emulator failed", e);
        }
    }
}
