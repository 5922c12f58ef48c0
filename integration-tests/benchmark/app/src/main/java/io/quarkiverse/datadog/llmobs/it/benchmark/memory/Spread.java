package io.quarkiverse.datadog.llmobs.it.benchmark.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Figure;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Report;
import io.quarkiverse.datadog.llmobs.it.benchmark.memory.Worker.Peak;

/**
 * The memory of processes that do the same work with different amounts.
 */
record Spread(List<Peak> peaks) {

    private static final double TARGET = 1.1;
    private static final double MB = 1e6;

    /** The figure is the widest of the spreads. */
    static void report(String name, List<Spread> spreads, Report report) {
        if (spreads.stream().anyMatch(spread -> spread.smallest() == 0)) {
            report.remark(name + " is not measured: this system does not tell the peak memory of a process");
            return;
        }
        Spread widest = spreads.stream().max(Comparator.comparingDouble(Spread::ratio)).orElseThrow();
        report.add(new Figure(name, widest.largest(), widest.smallest(), "MB", Figure.Kind.SPREAD, TARGET));
        report.remark(name + ": " + spreads.stream().flatMap(spread -> spread.peaks().stream()).map(Spread::text)
                .collect(Collectors.joining(", ")));
    }

    private double ratio() {
        return largest() / smallest();
    }

    private double largest() {
        return peaks.stream().mapToLong(Peak::memory).max().orElse(0) / MB;
    }

    private double smallest() {
        return peaks.stream().mapToLong(Peak::memory).min().orElse(0) / MB;
    }

    private static String text(Peak peak) {
        return String.format(Locale.ROOT, "%s %.1f MB", peak.of(), peak.memory() / MB);
    }
}
