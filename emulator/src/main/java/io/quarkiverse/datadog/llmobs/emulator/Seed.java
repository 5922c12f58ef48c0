package io.quarkiverse.datadog.llmobs.emulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An initial state, checked as a whole before any of it is applied.
 */
record Seed(List<SeedProject> projects, String origin) {

    record SeedProject(String id, String name, String description, List<SeedDataset> datasets) {
    }

    record SeedDataset(String id, String name, String description, ObjectNode metadata, List<NewRecord> records,
            GeneratedRecords generated) {
    }

    static Seed read(Path file) {
        String origin = "seed file " + file;
        try {
            return parse(Files.readString(file), origin);
        } catch (IOException e) {
            throw new IllegalArgumentException(origin + " can not be read (" + e.getClass().getSimpleName()
                    + "): give the path of a readable JSON file in UTF-8", e);
        }
    }

    static Seed parse(String json, String origin) {
        return new Seed(SeedReader.read(json, origin), origin);
    }

    /** Adds to what is there: a known project name is extended, a known dataset name or id is an error. */
    void applyTo(World world, long now) {
        synchronized (world) {
            projects.forEach(project -> check(project, world));
            projects.forEach(project -> add(project, world, now));
        }
    }

    private void check(SeedProject seed, World world) {
        Project byName = world.projects().named(seed.name());
        Project byId = seed.id() == null ? byName : world.projects().find(seed.id());
        if (byName != byId) {
            throw new IllegalArgumentException(origin + ": project \"" + seed.name()
                    + "\" does not fit the state: its name or its id belongs to another project; change one of them");
        }
        for (SeedDataset dataset : seed.datasets()) {
            boolean taken = byName != null && (byName.datasets().named(dataset.name()) != null
                    || dataset.id() != null && byName.datasets().find(dataset.id()) != null);
            if (taken) {
                throw new IllegalArgumentException(origin + ": dataset \"" + dataset.name() + "\" of project \"" + seed.name()
                        + "\" exists already by name or id; choose another one, or reset first");
            }
        }
    }

    private static void add(SeedProject seed, World world, long now) {
        Project project = world.projects().getOrCreate(seed.name(),
                () -> new Project(idOr(seed.id()), seed.name(), seed.description(), now)).item();
        for (SeedDataset dataset : seed.datasets()) {
            Dataset added = project.datasets().add(new Dataset(idOr(dataset.id()), project.id(), dataset.name(),
                    dataset.description(), dataset.metadata(), now, dataset.generated()));
            // A seed says exactly what is to be there, twins included.
            added.append(dataset.records(), false, now);
        }
    }

    private static String idOr(String id) {
        return id == null ? UUID.randomUUID().toString() : id;
    }
}
