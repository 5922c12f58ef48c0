package io.quarkiverse.datadog.llmobs.emulator;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/**
 * The administrative paths: what a test or a person at the terminal does to an emulator in another process.
 */
final class Admin implements HttpHandler {

    static final String ROOT = "/_emulator";

    private static final Logger LOG = System.getLogger(LlmObservabilityEmulator.class.getPackageName());
    private static final int MAX_SEED = 64 << 20;
    private static final int MAX_REQUEST = 1 << 20;
    private static final int NO_BODY = -1;

    private final LlmObservabilityEmulator emulator;

    Admin(LlmObservabilityEmulator emulator) {
        this.emulator = emulator;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        if (!LoopbackOnly.allows(exchange)) {
            RequestBody.discard(exchange);
            send(exchange, 403, error("administrative requests come from this machine, and not from a browser"));
            return;
        }
        int limit = exchange.getRequestURI().getRawPath().equals(ROOT + "/seed") ? MAX_SEED : MAX_REQUEST;
        byte[] body = RequestBody.read(exchange, limit);
        if (body.length > limit) {
            send(exchange, 413, error("the request body is larger than " + limit + " bytes"));
            return;
        }
        try {
            JsonNode answer = answer(exchange, body);
            send(exchange, answer == null ? 404 : 200, answer == null ? error("no such administrative path") : answer);
        } catch (JsonProcessingException e) {
            send(exchange, 400, error("malformed JSON: " + Json.complaint(e)));
        } catch (IllegalArgumentException | ApiFailure e) {
            send(exchange, 400, error(e.getMessage()));
        } catch (UnreachableFaultException e) {
            send(exchange, 409, error(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.ERROR, "the emulator failed to answer " + exchange.getRequestMethod() + " "
                    + exchange.getRequestURI().getRawPath(), e);
            send(exchange, 500, error("the emulator failed (" + e.getClass().getSimpleName() + "): its log says more"));
        }
    }

    private JsonNode answer(HttpExchange exchange, byte[] body) throws JsonProcessingException {
        String path = exchange.getRequestURI().getRawPath().substring(ROOT.length());
        // The response to HEAD is that to GET, without its body.
        String method = isHead(exchange) ? "GET" : exchange.getRequestMethod();
        return switch (method + " " + path) {
            case "GET /health" -> ok();
            case "GET /coverage" -> coverage();
            case "GET /requests" -> requests();
            case "GET /faults" -> FaultJson.write(emulator.faults().snapshot());
            case "POST /faults" -> {
                FaultJson.read(body, emulator.faults());
                yield FaultJson.write(emulator.faults().snapshot());
            }
            case "DELETE /faults" -> {
                clearFaults(exchange);
                yield FaultJson.write(emulator.faults().snapshot());
            }
            case "POST /reset" -> {
                emulator.reset();
                yield ok();
            }
            case "POST /seed" -> {
                emulator.seed(new String(body, StandardCharsets.UTF_8));
                yield ok();
            }
            default -> null;
        };
    }

    private void clearFaults(HttpExchange exchange) {
        Map<String, List<String>> parameters = Percent.parameters(exchange.getRequestURI().getRawQuery());
        if (parameters.containsKey("route")) {
            emulator.faults().clear(FaultJson.route(parameters.get("route").get(0)));
        } else {
            emulator.faults().clear();
        }
    }

    private static JsonNode coverage() {
        ArrayNode operations = JsonNodeFactory.instance.arrayNode();
        for (Operation operation : Operation.ALL) {
            operations.addObject().put("operationId", operation.id()).put("method", operation.method())
                    .put("path", operation.path()).put("coverage", operation.route() == null ? "refused" : "emulated");
        }
        return operations;
    }

    private JsonNode requests() {
        ObjectNode counts = Json.object();
        for (Route route : Route.values()) {
            counts.put(route.name(), emulator.requestCount(route));
        }
        return counts;
    }

    private static JsonNode ok() {
        return Json.object().put("status", "ok");
    }

    private static JsonNode error(String message) {
        return Json.object().put("error", message);
    }

    private static void send(HttpExchange exchange, int status, JsonNode answer) throws IOException {
        byte[] bytes = Json.bytes(answer);
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
