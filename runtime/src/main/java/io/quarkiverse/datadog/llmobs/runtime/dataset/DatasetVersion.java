package io.quarkiverse.datadog.llmobs.runtime.dataset;

import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.ReactiveDatasets;
import io.quarkiverse.datadog.llmobs.dataset.record.RecordQuery;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.smallrye.mutiny.Uni;

/**
 * Finds the dataset version that a listing of records or an export reads from its start to its end.
 */
public final class DatasetVersion {

    private DatasetVersion() {
    }

    /**
     * Looks up the version that is current, by listing datasets. Empty when the dataset is unknown, which is left to the
     * request itself to report, or does not say.
     */
    public static Uni<OptionalLong> current(ReactiveDatasets datasets, String datasetId) {
        return datasets.find(datasetId).map(found -> found.stream().map(Dataset::currentVersion).filter(Objects::nonNull)
                .mapToLong(Long::longValue).findFirst());
    }

    /** The version that a cursor or a query names: a resumed listing stays in the version it started with. */
    static OptionalLong named(Cursor cursor, RecordQuery query) {
        OptionalLong resumed = cursor == null ? OptionalLong.empty() : cursor.version();
        OptionalLong queried = Stream.ofNullable(query.version()).mapToLong(Long::longValue).findFirst();
        if (resumed.isPresent() && queried.isPresent() && !resumed.equals(queried)) {
            throw new IllegalArgumentException("The cursor belongs to a listing of version " + resumed.getAsLong()
                    + ", yet version " + queried.getAsLong() + " is asked for; leave out one of them");
        }
        return resumed.isPresent() ? resumed : queried;
    }
}
