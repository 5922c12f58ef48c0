package io.quarkiverse.datadog.llmobs.it.benchmark.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkiverse.datadog.llmobs.it.benchmark.child.Task;
import io.quarkiverse.datadog.llmobs.it.benchmark.child.Task.Work;
import io.quarkiverse.datadog.llmobs.it.benchmark.imports.ImportFile;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Options;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Report;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Sizes;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.WrongResultException;
import io.quarkiverse.datadog.llmobs.it.benchmark.memory.Worker.Peak;

/**
 * The memory of processes that export or import different amounts. The use of the heap depends on the load of the machine, so
 * that
 * not all of them run at the same time.
 */
@ApplicationScoped
public class MemoryFigures {

    private static final List<Work> TO_CONSUMERS = List.of(Work.STREAM, Work.ROWS, Work.MULTI);

    @Inject
    Workers workers;

    public void measure(Options options, Report report) throws IOException {
        Sizes sizes = options.sizes();
        List<Worker> paused = new ArrayList<>();
        for (Work output : TO_CONSUMERS) {
            paused.add(workers.start(options, Task.withPause(output, sizes.paused(), sizes.pause())));
        }
        Spread.report("rss-spread", List.of(toFiles(options, report)), report);
        Spread.report("rss-slow-spread", toSlowConsumers(options), report);
        Spread.report("import-rss-spread", List.of(imports(options)), report);
        Spread.report("listing-rss-spread", List.of(listings(options)), report);
        report.check("slow-consumer-stopped-a-minute", isComplete(paused));
    }

    /** One after the other, so that there is one file on the disk at a time. */
    private Spread toFiles(Options options, Report report) throws IOException {
        List<Peak> peaks = new ArrayList<>();
        Path file = options.directory().resolve("memory.csv");
        for (long size : options.sizes().memory()) {
            if (Files.getFileStore(options.directory()).getUsableSpace() < size + size / 10) {
                report.remark("rss-spread is without the export of " + size + " bytes, for which there is no room");
            } else {
                peaks.add(usual(options, Task.toFile(size, options.sizes().memoryWarmUp(), file), file));
            }
        }
        return new Spread(peaks);
    }

    /** The median of several runs, because the use of the heap varies between runs. */
    private Peak usual(Options options, Task task, Path file) throws IOException {
        List<Peak> peaks = new ArrayList<>();
        for (int i = 0; i < options.sizes().memoryRuns(); i++) {
            peaks.add(finished(workers.start(options, task)));
            Files.delete(file);
        }
        peaks.sort(Comparator.comparingLong(Peak::memory));
        return peaks.get(peaks.size() / 2);
    }

    private List<Spread> toSlowConsumers(Options options) throws IOException {
        List<List<Worker>> slow = new ArrayList<>();
        for (Work output : TO_CONSUMERS) {
            List<Worker> ofOutput = new ArrayList<>();
            for (long size : options.sizes().slow()) {
                ofOutput.add(workers.start(options,
                        Task.slowly(output, size, options.sizes().slowWarmUp(), options.sizes().slowRate())));
            }
            slow.add(ofOutput);
        }
        List<Spread> spreads = new ArrayList<>();
        for (List<Worker> ofOutput : slow) {
            spreads.add(new Spread(finished(ofOutput)));
        }
        return spreads;
    }

    private Spread imports(Options options) throws IOException {
        List<Peak> peaks = new ArrayList<>();
        for (int records : options.sizes().importMemory()) {
            Path file = ImportFile.csv(options.directory().resolve("import.csv"), records);
            peaks.add(finished(workers.start(options, Task.fromFile(records, file))));
            Files.delete(file);
        }
        return new Spread(peaks);
    }

    private Spread listings(Options options) throws IOException {
        List<Peak> peaks = new ArrayList<>();
        for (long records : options.sizes().listingMemory()) {
            peaks.add(finished(workers.start(options, Task.listing(records, options.sizes().listingMemory().get(0)))));
        }
        return new Spread(peaks);
    }

    private static boolean isComplete(List<Worker> paused) {
        try {
            finished(paused);
            return true;
        } catch (WrongResultException | IOException e) {
            System.err.println(e.getMessage());
            return false;
        }
    }

    private static List<Peak> finished(List<Worker> all) throws IOException {
        List<Peak> peaks = new ArrayList<>();
        for (Worker worker : all) {
            peaks.add(finished(worker));
        }
        return peaks;
    }

    private static Peak finished(Worker worker) throws IOException {
        try (worker) {
            return worker.finish();
        }
    }
}
