package io.quarkiverse.datadog.llmobs.emulator.project;

import java.time.Clock;
import java.util.UUID;

import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;
import io.quarkiverse.datadog.llmobs.emulator.json.Timestamps;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;
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
        operations.on("UpdateLLMObsProject", this::update);
        operations.on("DeleteLLMObsProjects", this::delete);
    }

    private ApiResponse list(ApiRequest request) {
        return pages.respond(request, "projects", 0,
                (before, limit) -> projects.catalog().page(request.query("filter[id]"), request.query("filter[name]"), before,
                        limit),
                project -> responses.resource(FORMAT, project.view(), ResponseKind.LISTED));
    }

    private ApiResponse create(ApiRequest request) {
        JsonMembers attributes = request.attributes("projects");
        String name = attributes.requiredText("name");
        String description = attributes.text("description");
        Catalog.Found<Project> found = projects.catalog().getOrCreate(name,
                () -> new Project(UUID.randomUUID().toString(), name, description, Timestamps.now(clock)));
        return responses.created(FORMAT, found.item().view(), found.created());
    }

    private ApiResponse update(ApiRequest request) {
        Project project = projects.toWrite(request);
        JsonMembers attributes = request.attributes("projects");
        String name = attributes.text("name");
        String description = attributes.text("description");
        if (name == null && description == null) {
            throw ApiException.badRequest("at least one of name or description must be provided");
        }
        if (name == null) {
            project.change(null, description, Timestamps.now(clock));
        } else {
            String newName = attributes.requiredText("name");
            if (!projects.catalog().rename(project, newName,
                    () -> project.change(newName, description, Timestamps.now(clock)))) {
                // A concurrent request may have deleted it.
                projects.toWrite(project.id());
                // The description has no status 409 for projects.
                throw ApiException.badRequest("project with name '" + newName + "' already exists");
            }
        }
        return responses.changed(FORMAT, project.view());
    }

    /** Projects that do not exist are ignored: the description has no status for them. */
    private ApiResponse delete(ApiRequest request) {
        request.attributes("projects").requiredTexts("project_ids").forEach(projects.catalog()::remove);
        return responses.noContent();
    }
}
