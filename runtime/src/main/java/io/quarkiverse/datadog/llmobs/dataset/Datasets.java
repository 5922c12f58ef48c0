package io.quarkiverse.datadog.llmobs.dataset;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.dataset.export.DatasetExport;
import io.quarkiverse.datadog.llmobs.dataset.imports.DatasetImport;
import io.quarkiverse.datadog.llmobs.dataset.record.Records;
import io.quarkiverse.datadog.llmobs.dataset.upload.DatasetUpload;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.value.Creation;

/**
 * The datasets of a project.
 */
public interface Datasets {

    /** All datasets, newest first. Pages are requested while the listing is read. */
    Paged<Dataset> list();

    /** The datasets that match the query, newest first. Pages are requested while the listing is read. */
    Paged<Dataset> list(DatasetQuery query);

    /** The dataset with this id, looked up by a listing with {@code filter[id]}; empty when there is none. */
    Optional<Dataset> find(String datasetId);

    /**
     * The dataset with this id.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is none
     */
    Dataset get(String datasetId);

    /**
     * Creates a dataset, or returns the one of this project that has this name already, unchanged. Retried after a failure,
     * because sending it twice has the same effect.
     */
    Dataset create(NewDataset dataset);

    /**
     * As {@link #create(NewDataset)}, and tells whether the dataset was there. The response of the live service does not, so
     * the name is looked up first, and nothing is created when a dataset has it.
     * <p>
     * A dataset that appears between both requests counts as one that was there, as far as the service shows it; that may be
     * what an earlier attempt of this call has created.
     */
    Creation<Dataset> getOrCreate(NewDataset dataset);

    /**
     * Creates a dataset, and fails when the project has one of that name. The name is looked up first; the service itself does
     * not reject it. Two clients that create the same name at the same moment may both fail. So may a call whose request
     * was repeated, because the response to the first one was lost: then the dataset is one that this call has created.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.ConflictException when a dataset has this name; the message has its id
     */
    Dataset createNew(NewDataset dataset);

    /** Changes a dataset; what the changes leave out stays as it is. Creates no new version. */
    Dataset update(String datasetId, DatasetChanges changes);

    /**
     * Creates a dataset in the same project with the current records of another one. Not retried when a failure leaves open
     * whether the service has created it.
     */
    Dataset clone(String datasetId, NewClone clone);

    /**
     * Deletes a dataset. Its name can be used again. Retried after a failure, because sending it twice has the same effect.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when the service reports that there is none
     */
    void delete(String datasetId);

    /**
     * Deletes datasets, as {@link #delete(String)} does, in one request. An id that occurs twice is sent once.
     *
     * @param datasetIds at least one
     * @return the deleted datasets as the service responds with them, each with {@code deletedAt}; it may respond without them,
     *         so an empty list does not mean that nothing was deleted
     */
    List<Dataset> delete(Collection<String> datasetIds);

    /** The records of a dataset. */
    Records records(String datasetId);

    /**
     * The versions of a dataset that are in use, in the order of the service, which sends them all in one response. By the API
     * description a version is listed once an experiment has referenced it, so the current version may be missing;
     * {@link Dataset#currentVersion()} has that one.
     */
    List<DatasetVersion> versions(String datasetId);

    /**
     * Makes a new version of a dataset with the records of another version. The response does not say which version that is; a
     * read shows it as the current one, though not always at once. Not retried when a failure leaves open whether the service
     * has made it.
     *
     * @param version from 0, which has no records, to the current version
     * @throws io.quarkiverse.datadog.llmobs.error.BadRequestException when the dataset has no such version
     */
    void restore(String datasetId, long version);

    /**
     * The state of the draft of a dataset: who has locked it, and since when. By the API description each state has a user, so
     * a draft that no user has locked has none. How the service responds then is unknown; the emulator responds with status
     * 404.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such dataset, or the service reports that
     *         no user has locked its draft
     */
    DraftState draftState(String datasetId);

    /**
     * Locks the draft of a dataset for the user whose keys the client has, which keeps other users from editing it. Clients
     * whose keys belong to the same user share the lock and do not exclude each other. Retried after a failure, because sending
     * it twice has the same effect.
     * <p>
     * The API description says no more, and the live service was not observed. In the emulator a user who locks the draft again
     * keeps the lock and its time, and while another user has it, locking and changing records is forbidden.
     *
     * @return the state with this user
     * @throws io.quarkiverse.datadog.llmobs.error.ForbiddenException when the service rejects it because another user has
     *         locked the draft
     */
    DraftState lockDraft(String datasetId);

    /**
     * Releases the lock that the user whose keys the client has holds on the draft of a dataset. The lock of another user
     * stays. Retried after a failure, because sending it twice has the same effect, unless another client of the same user
     * locks the draft in between.
     * <p>
     * The API description does not say how the service responds when this user does not hold the lock, and the live service was
     * not observed. The emulator then changes nothing and reports a success, as a retry needs it.
     */
    void unlockDraft(String datasetId);

    /** A streamed export of a dataset. Nothing is requested before one of its outputs is chosen. */
    DatasetExport export(String datasetId);

    /** An import of records into a dataset, in batches. Nothing is read or sent before its input is named. */
    DatasetImport importInto(String datasetId);

    /** An upload of a CSV file into a dataset, which the service imports. Nothing is read or sent before its file is named. */
    DatasetUpload uploadInto(String datasetId);
}
