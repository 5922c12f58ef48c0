package io.quarkiverse.datadog.llmobs.emulator;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The content of a {@link Seed}, checked as a whole before any of it is applied.
 */
record SeedState(List<SeedProject> projects, String origin) {

    record SeedProject(String id, String name, String description, List<SeedDataset> datasets) {

        /** Its id, or one that is derived from its name, so that it is the same after every start and reset. */
        String idOrDerived() {
            return id != null ? id : Seed.projectId(name);
        }
    }

    record SeedDataset(String id, String name, String description, ObjectNode metadata, List<NewRecord> records,
            GeneratedRecords generated) {
    }

    /**
     * Adds to what is there: a project that is known by its id, or by its name if the seed has no id, is extended. A known
     * dataset name or id is an error.
     */
    void applyTo(World world, long now) {
        synchronized (world) {
            projects.forEach(project -> check(project, world));
            projects.forEach(project -> add(project, world, now));
        }
    }

    private void check(SeedProject seed, World world) {
        Project byName = world.projects().named(seed.name());
        Project known = known(seed, world);
        if (byName != null && byName != known) {
            throw new IllegalArgumentException(origin + ": project \"" + seed.name()
                    + "\" does not fit the state: its name belongs to another project; change it, or its id");
        }
        for (SeedDataset dataset : seed.datasets()) {
            boolean taken = known != null && (known.datasets().named(dataset.name()) != null
                    || dataset.id() != null && known.datasets().find(dataset.id()) != null);
            if (taken) {
                throw new IllegalArgumentException(origin + ": dataset \"" + dataset.name() + "\" of project \"" + seed.name()
                        + "\" exists already by name or id; choose another one, or reset first");
            }
        }
    }

    /** The project of the state that the seed means, or null. */
    private static Project known(SeedProject seed, World world) {
        return seed.id() == null ? world.projects().named(seed.name()) : world.projects().find(seed.id());
    }

    private static void add(SeedProject seed, World world, long now) {
        Project known = known(seed, world);
        // a request may create a project of the same name meanwhile
        Project project = known != null ? known
                : world.projects().getOrCreate(seed.name(),
                        () -> new Project(seed.idOrDerived(), seed.name(), seed.description(), now)).item();
        for (SeedDataset dataset : seed.datasets()) {
            Dataset added = project.datasets().add(new Dataset(datasetId(dataset, project), project.id(), dataset.name(),
                    dataset.description(), dataset.metadata(), now, dataset.generated()));
            // A seed says exactly what is to be there, twins included.
            added.append(dataset.records(), false, now);
        }
    }

    /** A dataset that has been renamed keeps the id that is derived from its first name. */
    private static String datasetId(SeedDataset dataset, Project project) {
        if (dataset.id() != null) {
            return dataset.id();
        }
        String derived = Uuids.of(project.id() + '/' + dataset.name()).toString();
        return project.datasets().find(derived) == null ? derived : UUID.randomUUID().toString();
    }
}
