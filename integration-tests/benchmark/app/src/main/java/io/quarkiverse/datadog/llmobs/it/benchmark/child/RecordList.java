package io.quarkiverse.datadog.llmobs.it.benchmark.child;

import java.io.IOException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.it.benchmark.peer.RecordListing;

/**
 * Lists the records of the peer.
 */
@ApplicationScoped
class RecordList {

    private static final String PROJECT = "benchmark";

    @Inject
    LlmObservability llmobs;

    Outcome run(Task task) throws IOException {
        if (task.warmUpSize() > 0) {
            once(task.warmUp());
        }
        return once(task);
    }

    private Outcome once(Task task) throws IOException {
        RecordListing listing = RecordListing.ofItems(task.size());
        long items = 0;
        long checksum = 0;
        for (DatasetRecord item : llmobs.datasets(PROJECT).records(listing.dataset()).list()
                .withPageSize(RecordListing.PAGE_SIZE)) {
            items++;
            checksum += item.id().hashCode();
        }
        return new Outcome(items, checksum, Memory.peak());
    }
}
