package io.quarkiverse.datadog.llmobs.emulator.admin;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import io.quarkiverse.datadog.llmobs.emulator.fault.FaultJson;
import io.quarkiverse.datadog.llmobs.emulator.fault.UnreachableFaultException;
import io.quarkiverse.datadog.llmobs.emulator.http.PercentDecoding;
import io.quarkiverse.datadog.llmobs.emulator.http.RequestBody;
import io.quarkiverse.datadog.llmobs.emulator.http.RootHandler;
import io.quarkiverse.datadog.llmobs.emulator.json.Json;

/**
 * Handles requests to the administrative paths, by which tests and people at a terminal control an emulator in another process.
 */
public final class AdminHandler implements HttpHandler {

    private static final Logger LOG = System.getLogger(AdminHandler.class.getPackageName());
    private static final int MAX_SEED = 64 << 20;
    private static final int MAX_REQUEST = 1 << 20;
    private static final int NO_BODY = -1;

    private final AdminActions actions;

    public AdminHandler(AdminActions actions) {
        this.actions = actions;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        if (!LoopbackOnly.allows(exchange)) {
            RequestBody.discard(exchange);
            send(exchange, 403, error("administrative requests come from this machine, and not from a browser"));
            return;
        }
        int limit = path(exchange).equals("/seed") ? MAX_SEED : MAX_REQUEST;
        byte[] body = RequestBody.read(exchange, limit);
        if (body.length > limit) {
            send(exchange, 413, error("the request body is larger than " + limit + " bytes"));
            return;
        }
        try {
            JsonNode response = respond(exchange, body);
            send(exchange, response == null ? 404 : 200, response == null ? error("no such administrative path") : response);
        } catch (JsonProcessingException e) {
            send(exchange, 400, error("malformed JSON: " + Json.describe(e)));
        } catch (IllegalArgumentException e) {
            send(exchange, 400, error(e.getMessage()));
        } catch (UnreachableFaultException e) {
            send(exchange, 409, error(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.ERROR, "the emulator failed to respond to " + exchange.getRequestMethod() + " "
                    + exchange.getRequestURI().getRawPath(), e);
            send(exchange, 500, error("the emulator failed (" + e.getClass().getSimpleName() + "): its log says more"));
        }
    }

    /** The response, or null if there is no such path. */
    private JsonNode respond(HttpExchange exchange, byte[] body) throws JsonProcessingException {
        // The response to HEAD is that to GET, without its body.
        String method = isHead(exchange) ? "GET" : exchange.getRequestMethod();
        return switch (method + " " + path(exchange)) {
            case "GET /health" -> AdminActions.ok();
            case "GET /coverage" -> actions.coverage();
            case "GET /requests" -> actions.requests();
            case "GET /evaluations" -> actions.evaluations();
            case "GET /faults" -> actions.faults();
            case "POST /faults" -> actions.addFault(body);
            case "DELETE /faults" -> actions.clearFaults(operation(exchange));
            case "POST /reset" -> actions.reset();
            case "POST /seed" -> actions.seed(body);
            default -> null;
        };
    }

    private static String path(HttpExchange exchange) {
        return exchange.getRequestURI().getRawPath().substring(RootHandler.ADMIN_ROOT.length());
    }

    /**
     * The operation that the query names, or null.
     *
     * @throws IllegalArgumentException if the query has another parameter, such as a misspelled one
     */
    private static String operation(HttpExchange exchange) {
        Map<String, List<String>> parameters = PercentDecoding.parameters(exchange.getRequestURI().getRawQuery());
        for (String name : parameters.keySet()) {
            if (!name.equals(FaultJson.OPERATION)) {
                throw new IllegalArgumentException("unknown parameter \"" + name + "\": give \"" + FaultJson.OPERATION
                        + "\" with the id of an operation, or no parameter to clear the faults of all operations");
            }
        }
        return parameters.containsKey(FaultJson.OPERATION) ? parameters.get(FaultJson.OPERATION).get(0) : null;
    }

    private static JsonNode error(String message) {
        return Json.object().put("error", message);
    }

    private static void send(HttpExchange exchange, int status, JsonNode response) throws IOException {
        byte[] bytes = Json.bytes(response);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (isHead(exchange)) {
            exchange.sendResponseHeaders(status, NO_BODY);
        } else {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private static boolean isHead(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("HEAD");
    }
}
