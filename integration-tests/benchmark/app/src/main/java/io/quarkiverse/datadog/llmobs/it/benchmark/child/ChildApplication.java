package io.quarkiverse.datadog.llmobs.it.benchmark.child;

import jakarta.inject.Inject;

import io.quarkus.runtime.QuarkusApplication;

/**
 * A process whose memory is measured. It gets a {@link Task}, and prints the {@link Outcome}.
 */
public class ChildApplication implements QuarkusApplication {

    /** The first argument of such a process. */
    public static final String NAME = "child";

    @Inject
    Exporting exporting;

    @Inject
    Importing importing;

    @Override
    public int run(String... args) throws Exception {
        Task task = Task.of(args);
        System.out.println(task.work() == Task.Work.IMPORT ? importing.run(task) : exporting.run(task));
        return 0;
    }
}
