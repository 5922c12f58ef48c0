package io.quarkiverse.datadog.llmobs.it.evaluations.view;

import java.util.List;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;

/**
 * A record in the responses of this application, from a listing or an export.
 */
public record RecordView(String id, Object input, Object expectedOutput, Object metadata, List<String> tags) {

    public static RecordView of(DatasetRecord listed) {
        return new RecordView(listed.id(), listed.input(), listed.expectedOutput(), listed.metadata(), listed.tags());
    }

    public static RecordView of(ExportRow exported) {
        return new RecordView(exported.id(), exported.input(), exported.expectedOutput(), exported.metadata(),
                exported.tags());
    }
}
