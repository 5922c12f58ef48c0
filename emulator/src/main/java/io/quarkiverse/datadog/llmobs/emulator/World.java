package io.quarkiverse.datadog.llmobs.emulator;

/**
 * All state: projects with what is in them.
 */
record World(Catalog<Project> projects) {

    World() {
        this(new Catalog<>());
    }

    /** The project for a read; an unknown one is answered without explanation. */
    Project projectToRead(Call call) {
        Project project = projects.find(call.projectId());
        if (project == null) {
            throw ApiFailure.notFound();
        }
        return project;
    }

    Project projectToWrite(String id) {
        Project project = projects.find(id);
        if (project == null) {
            throw ApiFailure.unknown("project");
        }
        return project;
    }

    Dataset datasetToRead(Call call) {
        Dataset dataset = projectToRead(call).datasets().find(call.datasetId());
        if (dataset == null) {
            throw ApiFailure.notFound();
        }
        return dataset;
    }

    Dataset datasetToWrite(Project project, String id) {
        Dataset dataset = project.datasets().find(id);
        if (dataset == null) {
            throw ApiFailure.unknown("dataset");
        }
        return dataset;
    }
}
