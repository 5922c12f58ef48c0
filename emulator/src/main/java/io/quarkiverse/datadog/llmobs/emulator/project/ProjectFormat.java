package io.quarkiverse.datadog.llmobs.emulator.project;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.ResourceFormat;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;

/**
 * Projects as JSON.
 */
public final class ProjectFormat implements ResourceFormat<Project.View> {

    @Override
    public ObjectNode published(Project.View project, ResponseKind kind) {
        return JsonApi.resource(project.id(), "projects", Json.object()
                .put("created_at", kind.timestamp(project.created()))
                .put("description", project.description())
                .put("name", project.name())
                .put("updated_at", kind.timestamp(project.updated())));
    }

    @Override
    public ObjectNode live(Project.View project, ResponseKind kind) {
        ObjectNode attributes = Json.object();
        attributes.set("author", JsonApi.author());
        attributes.put("created_at", kind.timestamp(project.created()));
        if (project.description() != null && !project.description().isEmpty()) {
            attributes.put("description", project.description());
        }
        attributes.put("name", project.name());
        attributes.put("updated_at", kind.timestamp(project.updated()));
        return JsonApi.resource(project.id(), "projects", attributes);
    }
}
