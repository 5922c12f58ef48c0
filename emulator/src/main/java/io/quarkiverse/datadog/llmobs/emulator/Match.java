package io.quarkiverse.datadog.llmobs.emulator;

import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;

/**
 * The operation that a request is meant for.
 *
 * @param operation null if there is none
 */
record Match(Operation operation, Map<String, String> parameters) {

    static Match of(HttpExchange exchange) {
        List<String> segments = Percent.segments(exchange.getRequestURI().getRawPath());
        for (Operation operation : Operation.ALL) {
            Map<String, String> parameters = operation.match(exchange.getRequestMethod(), segments);
            if (parameters != null) {
                return new Match(operation, parameters);
            }
        }
        return new Match(null, Map.of());
    }

    /** How the operation is emulated, null if it is not. */
    Route route() {
        return operation == null ? null : operation.route();
    }
}
