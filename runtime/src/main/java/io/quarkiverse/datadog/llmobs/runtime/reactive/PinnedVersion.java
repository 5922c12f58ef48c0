package io.quarkiverse.datadog.llmobs.runtime.reactive;

import java.util.Optional;

import io.quarkiverse.datadog.llmobs.model.Dataset;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.query.RecordQuery;

/**
 * The dataset version that a listing of records keeps to.
 *
 * @param orNull the version, or null when there is none to keep to
 */
record PinnedVersion(Long orNull) {

    /** A resumed listing keeps to the version it started with. */
    static PinnedVersion of(Cursor cursor, RecordQuery query) {
        return new PinnedVersion(cursor.version().isPresent() ? Long.valueOf(cursor.version().getAsLong()) : query.version());
    }

    /**
     * A dataset without a version yet has nothing that could be torn, and its version 0 cannot be asked for. An unknown dataset
     * is
     * left to the listing itself to report.
     */
    static PinnedVersion of(Optional<Dataset> dataset) {
        return new PinnedVersion(dataset.map(Dataset::currentVersion).filter(version -> version > 0).orElse(null));
    }
}
