package io.quarkiverse.datadog.llmobs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the operations work with: the state, and how to show it.
 */
final class Emulation {

    private final EmulatorOptions options;
    private final Shapes shapes;
    private final Pages pages;
    private volatile World world = new World();

    Emulation(EmulatorOptions options) {
        this.options = options;
        this.shapes = Shapes.of(options.profile());
        this.pages = new Pages(options.defaultPageSize(), shapes);
    }

    World world() {
        return world;
    }

    void replace(World newWorld) {
        world = newWorld;
    }

    Shapes shapes() {
        return shapes;
    }

    Pages pages() {
        return pages;
    }

    CsvCells cells() {
        return options.cells();
    }

    long now() {
        return Timestamps.now(options.clock());
    }

    Answer created(ObjectNode resource, Moment moment) {
        return Answer.json(shapes.created(moment), shapes.mediaType(), Shapes.data(resource));
    }
}
