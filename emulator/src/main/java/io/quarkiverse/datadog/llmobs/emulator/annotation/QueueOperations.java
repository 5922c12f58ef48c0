package io.quarkiverse.datadog.llmobs.emulator.annotation;

import java.util.List;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationGroup;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;

/**
 * The operations on annotation queues.
 */
public record QueueOperations(AnnotationQueues queues, Responses responses) implements OperationGroup {

    private static final QueueFormat FORMAT = new QueueFormat();

    @Override
    public void registerIn(Operations operations) {
        operations.on("ListLLMObsAnnotationQueues", this::list);
    }

    /** Clients repeat the parameter of the ids, the description speaks of commas. */
    private ApiResponse list(ApiRequest request) {
        String projectId = request.query("projectId");
        List<String> ids = request.queries("queueIds").stream().flatMap(text -> Stream.of(text.split(","))).toList();
        if (projectId != null && !ids.isEmpty()) {
            throw ApiException.badRequest("projectId and queueIds exclude each other");
        }
        return responses.listed(FORMAT, queues.all().stream().map(AnnotationQueue::view)
                .filter(queue -> projectId == null || projectId.equals(queue.projectId()))
                .filter(queue -> ids.isEmpty() || ids.contains(queue.id())).toList());
    }
}
