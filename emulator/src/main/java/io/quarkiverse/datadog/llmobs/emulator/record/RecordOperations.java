package io.quarkiverse.datadog.llmobs.emulator.record;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;

import io.quarkiverse.datadog.llmobs.emulator.Fault;
import io.quarkiverse.datadog.llmobs.emulator.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.emulator.dataset.DatasetVersion;
import io.quarkiverse.datadog.llmobs.emulator.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;
import io.quarkiverse.datadog.llmobs.emulator.json.Timestamps;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationGroup;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;
import io.quarkiverse.datadog.llmobs.emulator.page.Cursor;
import io.quarkiverse.datadog.llmobs.emulator.page.CursorPages;
import io.quarkiverse.datadog.llmobs.emulator.store.RecordBatch;

/**
 * The operations on the records of a dataset.
 */
public record RecordOperations(Datasets datasets, Responses responses, CursorPages pages, Clock clock)
        implements
            OperationGroup {

    @Override
    public void registerIn(Operations operations) {
        operations.on("ListLLMObsDatasetRecords", this::list, Fault.Kind.READ_LAG);
        operations.on("CreateLLMObsDatasetRecords", this::append);
        operations.on("UpdateLLMObsDatasetRecords", this::update);
        operations.on("DeleteLLMObsDatasetRecords", this::delete);
        operations.on("BatchUpdateLLMObsDataset", this::batchUpdate);
    }

    private ApiResponse list(ApiRequest request) {
        Dataset dataset = datasets.toRead(request);
        String list = "records of " + dataset.id();
        int version = version(request, dataset.records().version(), pages.cursor(request, list));
        var filter = TagFilter.of(request.queries("filter[tags]"));
        RecordFormat format = new RecordFormat(dataset.id());
        return pages.respond(request, list, version,
                (before, limit) -> dataset.records().page(version, filter, before, limit),
                record -> responses.resource(format, record, ResponseKind.LISTED));
    }

    private ApiResponse append(ApiRequest request) {
        Dataset dataset = datasets.toWrite(request);
        // The description says "records", every recording says "datasets".
        JsonMembers attributes = request.attributes("datasets", "records");
        attributes.required("records");
        RecordBatch batch = RecordBatch.inserting(NewRecords.read(attributes), attributes.flag("deduplicate", true));
        return responses.created(write(dataset, batch), true);
    }

    private ApiResponse update(ApiRequest request) {
        Dataset dataset = datasets.toWrite(request);
        JsonMembers attributes = request.attributes("datasets", "records");
        attributes.required("records");
        RecordBatch batch = RecordBatch.updating(RecordUpdates.readWithoutTags(attributes, "records"));
        return responses.ok(JsonApi.document(write(dataset, batch)));
    }

    private ApiResponse delete(ApiRequest request) {
        Dataset dataset = datasets.toWrite(request);
        Set<String> ids = new LinkedHashSet<>(request.attributes("datasets", "records").requiredTexts("record_ids"));
        synchronized (dataset) {
            // Clients retry a deletion.
            ids.removeIf(dataset.records()::isDeleted);
            write(dataset, RecordBatch.deleting(List.copyOf(ids)));
        }
        return responses.noContent();
    }

    private ApiResponse batchUpdate(ApiRequest request) {
        Dataset dataset = datasets.toWrite(request);
        RecordBatch batch = BatchRequest.read(request.attributesOf("dataset_id", "datasets"));
        return responses.ok(JsonApi.document(write(dataset, batch)));
    }

    /** Writes a batch, all or nothing, and returns the {@code data} of the response. */
    private ArrayNode write(Dataset dataset, RecordBatch batch) {
        synchronized (dataset) {
            BatchRequest.check(batch, dataset.records());
            return new RecordFormat(dataset.id()).written(dataset.write(batch, Timestamps.now(clock)), responses.profile());
        }
    }

    /** All pages of a walk have the version of its first page. */
    private static int version(ApiRequest request, int current, Cursor cursor) {
        Integer requested = DatasetVersion.parse(request.query("filter[version]"), current == 0 ? 0 : 1, current);
        if (cursor != null && requested != null && requested != cursor.version()) {
            throw Cursor.invalid();
        }
        if (cursor != null) {
            return cursor.version();
        }
        return requested == null ? request.visibleVersion(current) : requested;
    }
}
