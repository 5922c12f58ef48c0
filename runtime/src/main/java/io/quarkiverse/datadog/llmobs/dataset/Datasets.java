package io.quarkiverse.datadog.llmobs.dataset;

import java.util.Optional;

import io.quarkiverse.datadog.llmobs.dataset.export.DatasetExport;
import io.quarkiverse.datadog.llmobs.dataset.imports.DatasetImport;
import io.quarkiverse.datadog.llmobs.dataset.record.Records;
import io.quarkiverse.datadog.llmobs.page.Paged;

/**
 * The datasets of a project.
 */
public interface Datasets {

    /** All datasets, newest first, fetched as the loop goes. */
    Paged<Dataset> list();

    /** The datasets that the query asks for, newest first, fetched as the loop goes. */
    Paged<Dataset> list(DatasetQuery query);

    /** The dataset of this id, by a listing with {@code filter[id]}; empty when there is none. */
    Optional<Dataset> find(String datasetId);

    /**
     * The dataset of this id.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is none
     */
    Dataset get(String datasetId);

    /**
     * Creates a dataset, or gets the one of this project that has this name already, unchanged. Repeated after a failure, since
     * a repetition does no harm.
     */
    Dataset create(NewDataset dataset);

    /** Changes a dataset; what the changes leave out stays. Makes no new version. */
    Dataset update(String datasetId, DatasetChanges changes);

    /** The records of a dataset. */
    Records records(String datasetId);

    /** A streamed export of a dataset. Nothing is requested before one of its outputs is asked for. */
    DatasetExport export(String datasetId);

    /** An import of records into a dataset, in batches. Nothing is read or sent before its input is named. */
    DatasetImport importInto(String datasetId);
}
