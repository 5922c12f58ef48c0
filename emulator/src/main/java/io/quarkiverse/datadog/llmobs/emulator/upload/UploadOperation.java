package io.quarkiverse.datadog.llmobs.emulator.upload;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.emulator.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.emulator.dataset.Dataset.UsedVersion;
import io.quarkiverse.datadog.llmobs.emulator.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.emulator.dataset.VersionFormat;
import io.quarkiverse.datadog.llmobs.emulator.json.Timestamps;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationGroup;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;
import io.quarkiverse.datadog.llmobs.emulator.store.NewRecord;
import io.quarkiverse.datadog.llmobs.emulator.store.RecordBatch;

/**
 * The upload of records.
 * <p>
 * What the description leaves open: rows are written in chunks, each followed by a progress event, and all chunks make one
 * version. A row that cannot be imported ends the import with an error event; the chunks before it stay. A row with the id of
 * a record that is not to be overwritten is skipped.
 * <p>
 * The unstable path, which has no project, does the same, and its response is the version of the dataset (recorded).
 */
public record UploadOperation(Datasets datasets, Responses responses, Clock clock) implements OperationGroup {

    private static final int CHUNK = 100;

    @Override
    public void registerIn(Operations operations) {
        operations.on("UploadLLMObsDatasetRecordsFile", this::upload);
    }

    private ApiResponse upload(ApiRequest request) {
        Dataset dataset = datasets.toWrite(request);
        boolean deduplicate = request.flag("deduplicate");
        boolean overwrite = request.query("overwrite") == null || request.flag("overwrite");
        // it has no effect, because no event has a user
        request.flag("include[user_data]");
        byte[] file = FormFile.of(request.contentType(), request.body());
        boolean isUnstable = request.path("project_id") == null;
        long now = Timestamps.now(clock);
        UploadEvents events = new UploadEvents();
        synchronized (dataset) {
            Import started = new Import(dataset, deduplicate, overwrite, now, events);
            try {
                started.run(new UploadedRecords(new CsvFile(file), request.queries("tags")));
            } catch (InvalidFileException e) {
                if (isUnstable) {
                    throw ApiException.badRequest(e.getMessage());
                }
                events.error(e.getMessage());
            }
            return isUnstable ? version(dataset, now) : ApiResponse.bytes(200, "text/event-stream", events.bytes());
        }
    }

    private ApiResponse version(Dataset dataset, long now) {
        return responses.changed(new VersionFormat(dataset.id()), new UsedVersion(dataset.records().version(), now));
    }

    /** The import of one file. */
    private static final class Import {

        private final Dataset dataset;
        private final boolean overwrite;
        private final long now;
        private final UploadEvents events;
        /** The inputs that rows must not have; null when they may have any. */
        private final Set<String> inputs;
        private boolean hasVersion;
        private int created;

        Import(Dataset dataset, boolean deduplicate, boolean overwrite, long now, UploadEvents events) {
            this.dataset = dataset;
            this.overwrite = overwrite;
            this.now = now;
            this.events = events;
            this.inputs = deduplicate ? new HashSet<>(dataset.records().currentInputs()) : null;
        }

        void run(UploadedRecords rows) throws InvalidFileException {
            List<NewRecord> chunk = new ArrayList<>();
            for (NewRecord row = rows.next(); row != null; row = rows.next()) {
                if (isImported(row)) {
                    if (dataset.records().changesGenerated(row)) {
                        throw rows.invalid("has the id of a generated record, which cannot be replaced");
                    }
                    chunk.add(row);
                }
                if (chunk.size() == CHUNK) {
                    write(chunk);
                    events.progress(created);
                    chunk.clear();
                }
            }
            write(chunk);
            events.completed(created);
        }

        private boolean isImported(NewRecord row) {
            boolean isKnown = row.id() != null && (dataset.records().has(row.id()) || dataset.records().hasGenerated(row.id()));
            return (overwrite || !isKnown) && (inputs == null || inputs.add(row.inputText()));
        }

        private void write(List<NewRecord> chunk) {
            RecordBatch batch = new RecordBatch(List.copyOf(chunk), List.of(), List.of(), false, !hasVersion);
            int before = dataset.records().version();
            int version = hasVersion ? before : before + 1;
            created += (int) dataset.write(batch, now).stream().filter(written -> written.version() == version).count();
            hasVersion |= dataset.records().version() > before;
        }
    }
}
