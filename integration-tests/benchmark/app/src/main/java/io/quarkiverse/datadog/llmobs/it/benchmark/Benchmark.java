package io.quarkiverse.datadog.llmobs.it.benchmark;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkiverse.datadog.llmobs.it.benchmark.export.FileFigures;
import io.quarkiverse.datadog.llmobs.it.benchmark.export.JsonLinesFigures;
import io.quarkiverse.datadog.llmobs.it.benchmark.export.RowFigures;
import io.quarkiverse.datadog.llmobs.it.benchmark.imports.ImportFigure;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Machine;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Options;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Report;
import io.quarkiverse.datadog.llmobs.it.benchmark.memory.MemoryFigures;
import io.quarkiverse.datadog.llmobs.it.benchmark.paging.PagingFigures;
import io.quarkiverse.datadog.llmobs.it.benchmark.paging.RecordListingFigure;
import io.quarkiverse.datadog.llmobs.it.benchmark.startup.StartFigures;

/**
 * Runs the groups of figures in order.
 */
@ApplicationScoped
class Benchmark {

    /** A group of figures. */
    private interface Group {
        void measure(Options options, Report report) throws Exception;
    }

    private final Map<String, Group> groups = new LinkedHashMap<>();

    @Inject
    Benchmark(FileFigures file, RowFigures rows, JsonLinesFigures jsonLines, PagingFigures paging, RecordListingFigure pages,
            ImportFigure imports, MemoryFigures memory) {
        groups.put("file", file::measure);
        groups.put("rows", rows::measure);
        groups.put("jsonl", jsonLines::measure);
        groups.put("paging", paging::measure);
        groups.put("pages", pages::measure);
        groups.put("import", imports::measure);
        groups.put("start", StartFigures::measure);
        groups.put("memory", memory::measure);
    }

    void run(Options options, Report report) throws Exception {
        if (!groups.keySet().containsAll(options.only())) {
            throw new IllegalArgumentException("--only knows " + groups.keySet() + ", but not all of " + options.only());
        }
        Files.createDirectories(options.directory());
        for (Map.Entry<String, Group> group : groups.entrySet()) {
            if (options.wants(group.getKey())) {
                group.getValue().measure(options, report);
            }
        }
        String machine = Machine.line();
        report.table(machine);
        report.save(options.directory(), machine);
    }
}
