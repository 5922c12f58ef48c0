package io.quarkiverse.datadog.llmobs.emulator.experiment;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.project.Project;
import io.quarkiverse.datadog.llmobs.emulator.store.Catalog;

/**
 * An experiment. Safe for use from any thread.
 */
public final class Experiment implements Catalog.Item {

    /**
     * What requests say of an experiment. Only the names are never null.
     *
     * @param name the name of the run, made unique if the request requires it
     * @param experiment the logical name
     * @param datasetVersion null without a dataset
     */
    public record Content(String name, String experiment, String description, String datasetId, Integer datasetVersion,
            ObjectNode metadata, ObjectNode config, String parentId, Integer runCount, String status, String error) {
    }

    /** What the API shows of an experiment at one moment. Only a deleted one has that time. */
    public record View(String id, String projectId, Content content, long created, long updated, Long deleted) {

        public boolean isDeleted() {
            return deleted != null;
        }
    }

    private final Project project;
    private View view;

    public Experiment(String id, Project project, Content content, long created) {
        this.project = project;
        view = new View(id, project.id(), content, created, created, null);
    }

    @Override
    public synchronized String id() {
        return view.id();
    }

    /** A deleted experiment keeps its place in the catalog, under a name with its id, so that its own is free. */
    @Override
    public synchronized String name() {
        return view.isDeleted() ? nameWhenDeleted() : view.content().name();
    }

    String nameWhenDeleted() {
        return "deleted\n" + id();
    }

    /** The project that it belongs to. */
    Project project() {
        return project;
    }

    /** The name of its project. */
    public String projectName() {
        return project.name();
    }

    public synchronized View view() {
        return view;
    }

    synchronized void change(Content content, long now) {
        view = new View(view.id(), view.projectId(), content, view.created(), now, null);
    }

    synchronized void delete(long now) {
        view = new View(view.id(), view.projectId(), view.content(), view.created(), view.updated(), now);
    }
}
