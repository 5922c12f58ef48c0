package io.quarkiverse.datadog.llmobs.project;

import java.util.Collection;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.value.Creation;

/**
 * The projects of an organisation.
 */
public interface Projects {

    /** All projects, newest first. Pages are requested while the listing is read. */
    Paged<Project> list();

    /** The projects that match the query, newest first. Pages are requested while the listing is read. */
    Paged<Project> list(ProjectQuery query);

    /** The project with this id, looked up by a listing with {@code filter[id]}; empty when there is none. */
    Optional<Project> find(String projectId);

    /**
     * The project with this id.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is none
     */
    Project get(String projectId);

    /**
     * Creates a project, or returns the one that has this name already, unchanged; the response does not tell which. Retried
     * after a failure, because sending it twice has the same effect.
     */
    Project create(NewProject project);

    /**
     * As {@link #create(NewProject)}, and tells whether the project was there: the name is looked up first, and nothing is
     * created when a project has it. A project that appears between both requests counts as created, because nothing in the
     * response shows the difference.
     */
    Creation<Project> getOrCreate(NewProject project);

    /**
     * Creates a project, and fails when there is one of that name. The name is looked up first; the service itself does not
     * reject it. Two clients that create the same name at the same moment get the same project.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.ConflictException when a project has this name; the message has its id
     */
    Project createNew(NewProject project);

    /**
     * Changes a project; what the changes leave out stays as it is. Retried after a failure, because sending it twice has the
     * same effect.
     */
    Project update(String projectId, ProjectChanges changes);

    /**
     * Deletes a project, and with it its datasets and experiments. Its name can be used again. Retried after a failure, because
     * sending it twice has the same effect: the service does not report a project that does not exist.
     */
    void delete(String projectId);

    /**
     * Deletes projects, as {@link #delete(String)} does, in one request. An id that occurs twice is sent once.
     *
     * @param projectIds at least one
     */
    void delete(Collection<String> projectIds);
}
