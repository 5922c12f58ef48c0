package io.quarkiverse.datadog.llmobs.emulator.annotation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;
import io.quarkiverse.datadog.llmobs.emulator.json.Timestamps;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationGroup;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;
import io.quarkiverse.datadog.llmobs.emulator.project.Project;

/**
 * The operations on annotation queues.
 */
public record QueueOperations(AnnotationQueues queues, Responses responses, Clock clock) implements OperationGroup {

    private static final QueueFormat FORMAT = new QueueFormat();
    private static final List<String> CHANGEABLE = List.of("name", "description", "annotation_schema", "reviewer_emails",
            "restrict_to_reviewers", "restrict_to_assignees");

    @Override
    public void registerIn(Operations operations) {
        operations.on("ListLLMObsAnnotationQueues", this::list);
        operations.on("CreateLLMObsAnnotationQueue", this::create);
        operations.on("UpdateLLMObsAnnotationQueue", this::update);
        operations.on("DeleteLLMObsAnnotationQueue", this::delete);
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

    private ApiResponse create(ApiRequest request) {
        JsonMembers attributes = request.attributes(QueueFormat.TYPE);
        Project project = queues.projects().catalog().find(attributes.requiredText("project_id"));
        if (project == null) {
            // The description has no status 404 for this operation.
            throw ApiException.badRequest("project not found");
        }
        long now = Timestamps.now(clock);
        AnnotationQueue queue = new AnnotationQueue(new AnnotationQueue.View(UUID.randomUUID().toString(), project.id(),
                attributes.requiredText("name"), attributes.text("description"),
                Labels.ofRequest(attributes, QueueOperations::newId),
                Access.OPEN.with(attributes), now, now));
        AnnotationQueues.of(project).add(queue);
        return responses.createdAsPublished(responses.resource(FORMAT, queue.view(), ResponseKind.CREATED));
    }

    static String newId(String name) {
        return UUID.randomUUID().toString();
    }

    private ApiResponse update(ApiRequest request) {
        AnnotationQueue queue = queues.toWrite(request);
        JsonMembers attributes = request.attributes(QueueFormat.TYPE);
        if (CHANGEABLE.stream().allMatch(name -> attributes.get(name) == null)) {
            throw ApiException.badRequest("at least one of " + String.join(", ", CHANGEABLE) + " must be provided");
        }
        String name = attributes.text("name") == null ? null : attributes.requiredText("name");
        String description = attributes.text("description");
        Labels labels = Labels.ofRequest(attributes, QueueOperations::newId);
        queue.change(name, description, labels, access -> access.with(attributes), Timestamps.now(clock));
        return responses.changed(FORMAT, queue.view());
    }

    /** A deletion again has the same response, as recorded for prompts. */
    private ApiResponse delete(ApiRequest request) {
        queues.toDelete(request).delete();
        return responses.noContent();
    }
}
