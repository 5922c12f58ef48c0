package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportProgress;
import io.quarkiverse.datadog.llmobs.runtime.download.ExportTarget;
import io.smallrye.mutiny.Uni;

/**
 * What was requested so far; shared by both twins.
 *
 * @param currentVersion looks up the version to export when none is given; empty when it is not known
 * @param version the version to export, empty for the current one
 * @param progress null without a listener
 */
record ExportPlan(ExportTarget target, Supplier<Uni<OptionalLong>> currentVersion, OptionalLong version,
        Consumer<ExportProgress> progress) {

    static ExportPlan of(ExportTarget target, Supplier<Uni<OptionalLong>> currentVersion) {
        return new ExportPlan(target, currentVersion, OptionalLong.empty(), null);
    }

    ExportPlan withVersion(long version) {
        if (version < 0) {
            throw new IllegalArgumentException("version " + version + ": versions are counted from 0");
        }
        return withVersion(OptionalLong.of(version));
    }

    ExportPlan withVersion(OptionalLong version) {
        return new ExportPlan(target, currentVersion, version, progress);
    }

    ExportPlan withProgress(Consumer<ExportProgress> progress) {
        return new ExportPlan(target, currentVersion, version, Objects.requireNonNull(progress, "progress"));
    }
}
