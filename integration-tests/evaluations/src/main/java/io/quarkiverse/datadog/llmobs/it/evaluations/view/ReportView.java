package io.quarkiverse.datadog.llmobs.it.evaluations.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportReport;

/**
 * The report of an export to a file, and the content of the file.
 */
public record ReportView(long bytes, long rows, Long version, boolean progressTold, List<String> lines) {

    public static ReportView of(ExportReport report, boolean progressTold, Path file) throws IOException {
        return new ReportView(report.bytes(), report.rows(),
                report.version().isPresent() ? report.version().getAsLong() : null, progressTold, Files.readAllLines(file));
    }
}
