package io.quarkiverse.datadog.llmobs.emulator.project;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.quarkiverse.datadog.llmobs.emulator.store.Catalog;

/**
 * A project and its contents. Safe for use from any thread.
 */
public final class Project implements Catalog.Item {

    /** What the API shows of a project. The description may be null. */
    public record View(String id, String name, String description, long created) {
    }

    private final View view;
    private final Map<Class<?>, Catalog<?>> contents = new ConcurrentHashMap<>();

    public Project(String id, String name, String description, long created) {
        view = new View(id, name, description, created);
    }

    @Override
    public String id() {
        return view.id();
    }

    @Override
    public String name() {
        return view.name();
    }

    public View view() {
        return view;
    }

    /** The items of a type that belong to this project, and are removed with it. The project does not know their types. */
    @SuppressWarnings("unchecked")
    public <T extends Catalog.Item> Catalog<T> contents(Class<T> type) {
        return (Catalog<T>) contents.computeIfAbsent(type, t -> new Catalog<T>());
    }
}
