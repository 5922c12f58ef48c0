package io.quarkiverse.datadog.llmobs.emulator.admin;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.fault.FaultJson;
import io.quarkiverse.datadog.llmobs.emulator.fault.FaultQueues;
import io.quarkiverse.datadog.llmobs.emulator.http.RequestLog;
import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operation;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationTable;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;

/**
 * What the administrative paths do, with the JSON that they respond with.
 */
public final class AdminActions {

    private final Supplier<Operations> operations;
    private final FaultQueues faults;
    private final RequestLog log;
    private final Supplier<JsonNode> evaluations;
    private final Consumer<String> seed;
    private final Runnable reset;

    public AdminActions(Supplier<Operations> operations, FaultQueues faults, RequestLog log,
            Supplier<JsonNode> evaluations, Consumer<String> seed, Runnable reset) {
        this.operations = operations;
        this.faults = faults;
        this.log = log;
        this.evaluations = evaluations;
        this.seed = seed;
        this.reset = reset;
    }

    JsonNode coverage() {
        Operations emulated = operations.get();
        ArrayNode coverage = JsonNodeFactory.instance.arrayNode();
        for (Operation operation : OperationTable.all()) {
            coverage.addObject().put("operation", operation.id()).put("method", operation.method())
                    .put("path", operation.path())
                    .put("coverage", emulated.coverage(operation).toString());
        }
        return coverage;
    }

    JsonNode requests() {
        ObjectNode counts = Json.object();
        operations.get().ids().forEach(id -> counts.put(id, log.countOf(id)));
        return counts;
    }

    /** What the intake has accepted. */
    JsonNode evaluations() {
        return evaluations.get();
    }

    JsonNode faults() {
        return FaultJson.write(faults.snapshot());
    }

    JsonNode addFault(byte[] body) throws JsonProcessingException {
        FaultJson.read(body, faults);
        return faults();
    }

    /** @param operationId the operation, or null for all */
    JsonNode clearFaults(String operationId) {
        if (operationId == null) {
            faults.clear();
        } else {
            faults.clear(operationId);
        }
        return faults();
    }

    JsonNode reset() {
        reset.run();
        return ok();
    }

    JsonNode seed(byte[] body) {
        seed.accept(new String(body, StandardCharsets.UTF_8));
        return ok();
    }

    static JsonNode ok() {
        return Json.object().put("status", "ok");
    }
}
