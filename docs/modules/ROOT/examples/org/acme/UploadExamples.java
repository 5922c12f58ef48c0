package org.acme;

import java.nio.file.Path;

import org.jboss.logging.Logger;

import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.dataset.upload.UploadException;
import io.quarkiverse.datadog.llmobs.dataset.upload.UploadReport;
import io.smallrye.mutiny.Uni;

class UploadExamples {

    private static final Logger LOG = Logger.getLogger(UploadExamples.class);

    private final Datasets datasets;

    UploadExamples(Datasets datasets) {
        this.datasets = datasets;
    }

    UploadReport file(String id) {
        // tag::file[]
        UploadReport report = datasets.uploadInto(id)
                .deduplicate(true)
                .withTags("source:golden")
                .onProgress(progress -> LOG.infof("%s after %s", progress.data(), progress.elapsed()))
                .fromCsv(Path.of("golden.csv"));
        // end::file[]
        return report;
    }

    void failures(String id, Path csv) {
        // tag::failures[]
        try {
            datasets.uploadInto(id).fromCsv(csv);
        } catch (UploadException e) {
            if (e.isReported()) {
                LOG.errorf("The service rejects the file: %s", e.errors().get(0).detail());
            } else {
                LOG.errorf(e, "The outcome is unknown; the last progress was %s", e.progress().orElse(null));
            }
        }
        // end::failures[]
    }

    Uni<UploadReport> reactive(ReactiveLlmObservability llmobs, String id, Path csv) {
        return
        // tag::reactive[]
        llmobs.datasets().uploadInto(id).fromCsv(csv);
        // end::reactive[]
    }
}
