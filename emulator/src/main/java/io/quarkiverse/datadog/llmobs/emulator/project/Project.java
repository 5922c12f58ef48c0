package io.quarkiverse.datadog.llmobs.emulator.project;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.quarkiverse.datadog.llmobs.emulator.store.Catalog;

/**
 * A project and its contents. Safe for use from any thread.
 */
public final class Project implements Catalog.Item {

    /** What the API shows of a project. The description may be null. */
    public record View(String id, String name, String description, long created, long updated) {

        /** Changes what is not null. */
        View with(String newName, String newDescription, long now) {
            return new View(id, newName == null ? name : newName, newDescription == null ? description : newDescription,
                    created, now);
        }
    }

    private View view;
    private final Map<Class<?>, Catalog<?>> contents = new ConcurrentHashMap<>();

    public Project(String id, String name, String description, long created) {
        view = new View(id, name, description, created, created);
    }

    @Override
    public synchronized String id() {
        return view.id();
    }

    @Override
    public synchronized String name() {
        return view.name();
    }

    public synchronized View view() {
        return view;
    }

    /** Changes what is not null. */
    public synchronized void change(String name, String description, long now) {
        view = view.with(name, description, now);
    }

    /** The items of a type that belong to this project, and are removed with it. The project does not know their types. */
    @SuppressWarnings("unchecked")
    public <T extends Catalog.Item> Catalog<T> contents(Class<T> type) {
        return (Catalog<T>) contents.computeIfAbsent(type, t -> new Catalog<T>());
    }
}
