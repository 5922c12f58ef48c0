package io.quarkiverse.datadog.llmobs.emulator;

/**
 * A project with its datasets and experiments. It does not change after its creation, only its contents do.
 */
record Project(View view, Catalog<Dataset> datasets, Catalog<Experiment> experiments) implements Catalog.Item {

    /** What the API shows of a project. */
    record View(String id, String name, String description, long created) {
    }

    Project(String id, String name, String description, long created) {
        this(new View(id, name, description, created), new Catalog<>(), new Catalog<>());
    }

    @Override
    public String id() {
        return view.id();
    }

    @Override
    public String name() {
        return view.name();
    }
}
