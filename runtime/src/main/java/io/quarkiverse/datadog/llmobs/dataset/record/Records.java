package io.quarkiverse.datadog.llmobs.dataset.record;

import java.util.Collection;
import java.util.List;

import io.quarkiverse.datadog.llmobs.page.Paged;

/**
 * The records of a dataset.
 */
public interface Records {

    /**
     * All records of the version that is current when the listing starts, newest batch first, in no order inside a batch. The
     * version is looked up by one request before the first page, and all pages are read at that version: writes in between
     * do not change the listing.
     */
    Paged<DatasetRecord> list();

    /** The records that match the query. A query that names a version needs no look-up. */
    Paged<DatasetRecord> list(RecordQuery query);

    /**
     * Appends records by one request, as a new version of the dataset. The service skips records whose content already exists,
     * so that the result may be shorter than the list; match by id, not by position.
     * <p>
     * Not retried if it is unknown whether the request was processed.
     *
     * @param records at least one; the live service has failed on 3000 at once, 1000 are safe. Ids must be different
     */
    List<DatasetRecord> append(List<NewRecord> records);

    /**
     * As {@link #append(List)}, but the caller decides whether the service skips records whose content already exists.
     *
     * @param deduplicate false appends everything
     */
    List<DatasetRecord> append(List<NewRecord> records, boolean deduplicate);

    /**
     * Updates records by one request, as a new version of the dataset; earlier versions keep them as they were. Only
     * {@link #batchUpdate} changes tags.
     * <p>
     * Retried after a failure, because sending it twice has the same effect.
     *
     * @param changes at least one, and each record once; none may change tags
     * @return the records as the service responds with them. It may leave out those that the request has not changed, among
     *         them all that an earlier attempt has; match by id, not by position
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when the service reports that there is no such dataset or
     *         record
     */
    List<DatasetRecord> update(List<RecordChanges> changes);

    /**
     * Deletes records by one request, as a new version of the dataset; earlier versions keep them. An id that occurs twice is
     * sent once. {@link #batchUpdate} returns the records that it deletes.
     * <p>
     * Retried after a failure, because sending it twice has the same effect.
     *
     * @param recordIds at least one
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when the service reports that there is no such dataset or
     *         record
     */
    void delete(Collection<String> recordIds);

    /**
     * Inserts, updates and deletes records by one request, as a new version of the dataset unless the batch says otherwise.
     * <p>
     * Not retried if it is unknown whether the request was processed.
     *
     * @param batch at least one record, each of them once. The live service has failed on 3000 inserts at once; 1000 are safe
     * @return the records as the service responds with them, as a rule in the order of the request: inserted, updated, deleted,
     *         these with {@code deletedAt}. What the batch has not changed is left out, such as a record whose content exists,
     *         and so are all deleted records in the published form of the response; match by id, not by position
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when the service reports that there is no such dataset
     */
    List<DatasetRecord> batchUpdate(BatchUpdate batch);
}
