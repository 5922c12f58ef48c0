package io.quarkiverse.datadog.llmobs.emulator.project;

import java.time.Clock;
import java.util.UUID;

import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.json.Occasion;
import io.quarkiverse.datadog.llmobs.emulator.json.Timestamps;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationGroup;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;
import io.quarkiverse.datadog.llmobs.emulator.page.CursorPages;
import io.quarkiverse.datadog.llmobs.emulator.store.Catalog;

/**
 * The operations on projects.
 */
public record ProjectOperations(Projects projects, Responses responses, CursorPages pages, Clock clock)
        implements
            OperationGroup {

    private static final ProjectFormat FORMAT = new ProjectFormat();

    @Override
    public void registerIn(Operations operations) {
        operations.on("ListLLMObsProjects", this::list);
        operations.on("CreateLLMObsProject", this::create);
    }

    private ApiResponse list(ApiRequest request) {
        return pages.respond(request, "projects", 0,
                (before, limit) -> projects.catalog().page(request.query("filter[id]"), request.query("filter[name]"), before,
                        limit),
                project -> responses.resource(FORMAT, project.view(), Occasion.LISTED));
    }

    private ApiResponse create(ApiRequest request) {
        JsonMembers attributes = request.attributes("projects");
        String name = attributes.requiredText("name");
        String description = attributes.text("description");
        Catalog.Found<Project> found = projects.catalog().getOrCreate(name,
                () -> new Project(UUID.randomUUID().toString(), name, description, Timestamps.now(clock)));
        return responses.created(FORMAT, found.item().view(), found.created());
    }
}
