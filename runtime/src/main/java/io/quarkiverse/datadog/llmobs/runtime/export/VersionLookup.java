package io.quarkiverse.datadog.llmobs.runtime.export;

import java.util.OptionalLong;

import io.smallrye.mutiny.Uni;

/**
 * Finds the version that is current.
 */
public interface VersionLookup {

    /**
     * Asks once for each subscription.
     *
     * @return empty when the dataset does not say; a {@link io.quarkiverse.datadog.llmobs.error.NotFoundException} counts as
     *         empty, since the export itself tells best what is missing, any other failure ends the export
     */
    Uni<OptionalLong> currentVersion(ExportTarget target);
}
