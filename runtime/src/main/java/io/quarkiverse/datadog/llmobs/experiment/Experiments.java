package io.quarkiverse.datadog.llmobs.experiment;

import java.util.Collection;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.experiment.event.ExperimentEvents;
import io.quarkiverse.datadog.llmobs.page.Paged;

/**
 * The experiments of a project.
 */
public interface Experiments {

    /** All experiments that are not deleted, newest first. Pages are requested while the listing is read. */
    Paged<Experiment> list();

    /**
     * The experiments that match the query, newest first. Pages are requested while the listing is read.
     *
     * @throws IllegalStateException when neither the query nor the configuration names a project, and the query no dataset
     */
    Paged<Experiment> list(ExperimentQuery query);

    /**
     * The experiment with this id, looked up by a listing of the project with {@code filter[id]}; empty when the project has
     * none, or it is deleted.
     */
    Optional<Experiment> find(String experimentId);

    /**
     * The experiment with this id.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when the project has none, or it is deleted
     */
    Experiment get(String experimentId);

    /**
     * Creates an experiment, in the project of this group unless it names one.
     * <p>
     * Retried after a failure only when it {@linkplain NewExperiment#sharingItsName() shares its name}: otherwise a retry might
     * create a second experiment.
     *
     * @throws IllegalStateException when neither the experiment nor the configuration names a project
     */
    Experiment create(NewExperiment experiment);

    /**
     * Changes an experiment; what the changes leave out stays as it is. Retried after a failure, because sending it twice has
     * the same effect.
     * <p>
     * The live service responds without the experiment, which is then looked up in the project of this group, as by
     * {@link #get}. A failure of the look-up names the listing as its operation; the changes were made.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is none, or when the look-up finds none: then it
     *         belongs to another project, and the message says that the changes were made
     * @throws IllegalStateException when no project is configured, before anything is sent
     */
    Experiment update(String experimentId, ExperimentChanges changes);

    /**
     * Deletes an experiment, of whichever project. By the API description it can still be
     * {@linkplain ExperimentQuery#onlyDeleted() listed}, and the service does not report an experiment that does not exist.
     * Retried after a failure, because sending it twice has the same effect.
     */
    void delete(String experimentId);

    /**
     * Deletes experiments, as {@link #delete(String)} does, in one request. An id that occurs twice is sent once.
     *
     * @param experimentIds at least one
     */
    void delete(Collection<String> experimentIds);

    /** The spans and the metrics of an experiment, of whichever project. */
    ExperimentEvents events(String experimentId);
}
