package io.quarkiverse.datadog.llmobs.runtime.dataset;

import java.util.Optional;

import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.record.RecordQuery;
import io.quarkiverse.datadog.llmobs.page.Cursor;

/**
 * The dataset version that a listing of records keeps to.
 *
 * @param orNull the version, or null when there is none to keep to
 */
record PinnedVersion(Long orNull) {

    /** A resumed listing keeps to the version it started with. Null when neither cursor nor query names one. */
    static PinnedVersion of(Cursor cursor, RecordQuery query) {
        if (cursor == null || cursor.version().isEmpty()) {
            return query.version() == null ? null : new PinnedVersion(query.version());
        }
        long version = cursor.version().getAsLong();
        if (query.version() != null && query.version() != version) {
            throw new IllegalArgumentException("The cursor belongs to a listing of version " + version
                    + ", yet version " + query.version() + " is asked for; leave out one of them");
        }
        return new PinnedVersion(version);
    }

    /**
     * A dataset without a version yet has nothing that could be torn, and its version 0 cannot be asked for. An
     * unknown dataset is left to the listing itself to report.
     */
    static PinnedVersion of(Optional<Dataset> dataset) {
        return new PinnedVersion(dataset.map(Dataset::currentVersion).filter(version -> version > 0).orElse(null));
    }
}
