package io.quarkiverse.datadog.llmobs.it.faults.call;

import java.util.List;

import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.it.faults.fault.FaultGroup;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationIds;

/**
 * Listings: page by page and with prefetching, blocking and reactive.
 */
public final class PagedCalls {

    private PagedCalls() {
    }

    public static List<TestedCall> all() {
        return List.of(
                new PagedCall("paged", OperationIds.LIST_DATASETS,
                        FaultGroup.allBut(FaultGroup.WAIT, FaultGroup.NAME), "/datasets", "c2",
                        (cursor, client, ids) -> from(cursor, client.llmobs().datasets().list())
                                .forEach(dataset -> ids.accept(dataset.id()))),
                new PagedCall("paged records of one version", OperationIds.LIST_RECORDS,
                        FaultGroup.of(), "/records",
                        "version=3;c2",
                        (cursor, client, ids) -> from(cursor, client.llmobs().datasets().records("d1").list())
                                .forEach(dataset -> ids.accept(dataset.id()))),
                new PagedCall("paged ahead", OperationIds.LIST_DATASETS, FaultGroup.of(), "/datasets",
                        "c2",
                        (cursor, client, ids) -> from(cursor, client.llmobs().datasets().list()).prefetch(1)
                                .forEach(dataset -> ids.accept(dataset.id()))),
                new PagedCall("reactive paged", OperationIds.LIST_DATASETS, FaultGroup.of(),
                        "/datasets", "c2",
                        (cursor, client, ids) -> from(cursor, client.reactive().datasets().list()).stream().map(Dataset::id)
                                .onItem().invoke(ids).collect().last().await().indefinitely()),
                new PagedCall("reactive paged records of one version", OperationIds.LIST_RECORDS,
                        FaultGroup.of(), "/records",
                        "version=3;c2",
                        (cursor, client, ids) -> from(cursor, client.reactive().datasets().records("d1").list()).stream()
                                .map(DatasetRecord::id).onItem().invoke(ids).collect().last().await().indefinitely()));
    }

    private static <T> Paged<T> from(Cursor cursor, Paged<T> listing) {
        return cursor == null ? listing : listing.from(cursor);
    }

    private static <T> ReactivePaged<T> from(Cursor cursor, ReactivePaged<T> listing) {
        return cursor == null ? listing : listing.from(cursor);
    }
}
