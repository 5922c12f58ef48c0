package io.quarkiverse.datadog.llmobs.emulator.admin;

import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;

/**
 * Rejects administrative requests from other machines, from web pages and from pages that use DNS rebinding.
 */
final class LoopbackOnly {

    private static final Pattern LOOPBACK_HOST = Pattern
            .compile("(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d+)?", Pattern.CASE_INSENSITIVE);

    private LoopbackOnly() {
    }

    static boolean allows(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        return exchange.getRemoteAddress().getAddress().isLoopbackAddress()
                && !exchange.getRequestHeaders().containsKey("Origin")
                && host != null && LOOPBACK_HOST.matcher(host).matches();
    }
}
