package io.quarkiverse.datadog.llmobs.runtime.export;

import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportProgress;

/**
 * What was asked for so far; what both twins share.
 *
 * @param progress null when nobody listens
 */
record ExportPlan(ExportTarget target, OptionalLong version, Consumer<ExportProgress> progress) {

    static ExportPlan of(ExportTarget target) {
        return new ExportPlan(target, OptionalLong.empty(), null);
    }

    ExportPlan withVersion(long version) {
        if (version < 0) {
            throw new IllegalArgumentException("version " + version + ": versions are counted from 0");
        }
        return withVersion(OptionalLong.of(version));
    }

    ExportPlan withVersion(OptionalLong version) {
        return new ExportPlan(target, version, progress);
    }

    ExportPlan withProgress(Consumer<ExportProgress> progress) {
        return new ExportPlan(target, version, Objects.requireNonNull(progress, "progress"));
    }
}
