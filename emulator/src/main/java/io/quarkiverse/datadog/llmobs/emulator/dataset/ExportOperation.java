package io.quarkiverse.datadog.llmobs.emulator.dataset;

import io.quarkiverse.datadog.llmobs.emulator.CsvCells;
import io.quarkiverse.datadog.llmobs.emulator.Fault;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationGroup;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.store.RecordLog;

/**
 * The export of a dataset.
 */
public record ExportOperation(Datasets datasets, CsvCells cells) implements OperationGroup {

    @Override
    public void registerIn(Operations operations) {
        operations.on("ExportLLMObsDataset", this::export, Fault.Kind.READ_LAG);
    }

    private ApiResponse export(ApiRequest request) {
        RecordLog records = datasets.toRead(request).records();
        String format = request.query("format");
        if (format != null && !format.equals("csv")) {
            throw ApiException.badRequest("invalid format: \"" + format + "\" is not csv");
        }
        int current = records.version();
        Integer requested = DatasetVersion.parse(request.query("version"), 0, current);
        int version = requested == null ? request.visibleVersion(current) : requested;
        return ApiResponse.streamed("text/csv; charset=utf-8", new CsvExport(records, version, cells));
    }
}
