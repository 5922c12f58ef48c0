package io.quarkiverse.datadog.llmobs.emulator;

import java.util.UUID;

/** Projects: list and create. */
record ProjectOperations(Emulation emulation) {

    Answer list(Call call) {
        Catalog<Project> projects = emulation.world().projects();
        return emulation.pages().answer(call, "projects", 0,
                (before, limit) -> projects.page(call.query("filter[id]"), call.query("filter[name]"), before, limit),
                project -> emulation.shapes().project(project.view(), Moment.LISTED));
    }

    Answer create(Call call) {
        Attributes attributes = Attributes.of(call.body(), "projects");
        String name = attributes.requiredText("name");
        String description = attributes.text("description");
        Catalog.Found<Project> found = emulation.world().projects().getOrCreate(name,
                () -> new Project(UUID.randomUUID().toString(), name, description, emulation.now()));
        Moment moment = found.created() ? Moment.CREATED : Moment.FOUND;
        return emulation.created(emulation.shapes().project(found.item().view(), moment), moment);
    }
}
