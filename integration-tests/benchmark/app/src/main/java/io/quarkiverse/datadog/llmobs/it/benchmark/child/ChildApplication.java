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

    @Inject
    RecordList listing;

    @Override
    public int run(String... args) throws Exception {
        Task task = Task.of(args);
        System.out.println(switch (task.work()) {
            case IMPORT -> importing.run(task);
            case LISTING -> listing.run(task);
            default -> exporting.run(task);
        });
        return 0;
    }
}
