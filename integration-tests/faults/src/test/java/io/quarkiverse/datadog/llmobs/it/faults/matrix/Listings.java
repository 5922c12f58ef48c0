package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.util.List;

import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;

/**
 * The listings, page by page as the loop goes and ahead of it, by both twins.
 */
final class Listings {

    private Listings() {
    }

    static List<Operation> all() {
        return List.of(
                new Walk("paged", "ListLLMObsDatasets", Group.allBut(Group.WAIT, Group.NAME), "/datasets", "c2",
                        (cursor, lane, ids) -> from(cursor, lane.llmobs().datasets().list())
                                .forEach(dataset -> ids.accept(dataset.id()))),
                new Walk("paged records of one version", "ListLLMObsDatasetRecords", Group.of(), "/records",
                        "version=3;c2",
                        (cursor, lane, ids) -> from(cursor, lane.llmobs().datasets().records("d1").list())
                                .forEach(dataset -> ids.accept(dataset.id()))),
                new Walk("paged ahead", "ListLLMObsDatasets", Group.of(), "/datasets", "c2",
                        (cursor, lane, ids) -> from(cursor, lane.llmobs().datasets().list()).prefetch(1)
                                .forEach(dataset -> ids.accept(dataset.id()))),
                new Walk("reactive paged", "ListLLMObsDatasets", Group.of(), "/datasets", "c2",
                        (cursor, lane, ids) -> from(cursor, lane.reactive().datasets().list()).stream().map(Dataset::id)
                                .onItem().invoke(ids).collect().last().await().indefinitely()),
                new Walk("reactive paged records of one version", "ListLLMObsDatasetRecords", Group.of(), "/records",
                        "version=3;c2",
                        (cursor, lane, ids) -> from(cursor, lane.reactive().datasets().records("d1").list()).stream()
                                .map(DatasetRecord::id).onItem().invoke(ids).collect().last().await().indefinitely()));
    }

    private static <T> Paged<T> from(Cursor cursor, Paged<T> listing) {
        return cursor == null ? listing : listing.from(cursor);
    }

    private static <T> ReactivePaged<T> from(Cursor cursor, ReactivePaged<T> listing) {
        return cursor == null ? listing : listing.from(cursor);
    }
}
