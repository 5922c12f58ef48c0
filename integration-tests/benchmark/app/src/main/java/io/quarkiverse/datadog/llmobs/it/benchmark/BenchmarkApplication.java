package io.quarkiverse.datadog.llmobs.it.benchmark;

import jakarta.inject.Inject;

import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Options;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Report;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.WrongResultException;
import io.quarkus.runtime.QuarkusApplication;

/**
 * Runs the benchmark. The exit code is 1 if a result is incorrect, else 0, independent of the figures.
 */
public class BenchmarkApplication implements QuarkusApplication {

    @Inject
    Benchmark benchmark;

    @Override
    public int run(String... args) throws Exception {
        try {
            benchmark.run(Options.of(args), new Report(System.out));
            return 0;
        } catch (WrongResultException e) {
            System.out.println("WRONG " + e.getMessage());
            return 1;
        }
    }
}
