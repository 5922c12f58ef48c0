package io.quarkiverse.datadog.llmobs.runtime.blocking;

import io.quarkiverse.datadog.llmobs.Projects;
import io.quarkiverse.datadog.llmobs.ReactiveProjects;
import io.quarkiverse.datadog.llmobs.model.NewProject;
import io.quarkiverse.datadog.llmobs.model.Project;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.query.ProjectQuery;
import io.quarkiverse.datadog.llmobs.runtime.await.Blocking;
import io.quarkiverse.datadog.llmobs.runtime.walk.WalkedPaged;

record BlockingProjects(ReactiveProjects reactive) implements Projects {

    @Override
    public Paged<Project> list() {
        return WalkedPaged.of(reactive.list());
    }

    @Override
    public Paged<Project> list(ProjectQuery query) {
        return WalkedPaged.of(reactive.list(query));
    }

    @Override
    public Project create(NewProject project) {
        return Blocking.await(reactive.create(project));
    }
}
