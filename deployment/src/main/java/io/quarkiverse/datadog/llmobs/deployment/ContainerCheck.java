package io.quarkiverse.datadog.llmobs.deployment;

import java.util.List;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Keeps the log free of Testcontainers for applications that need no container.
 * <p>
 * In development mode Quarkus looks for a container runtime as soon as there is any Dev Service, to list it, and Testcontainers
 * logs an error if it finds none. That is dropped here. The same messages are logged if a Dev Service looks for a container
 * runtime because it needs one.
 */
final class ContainerCheck {

    /** Lists the Dev Services. */
    private static final String LISTING = "io.quarkus.devservices.deployment.DevServicesProcessor";

    /** Referenced, because a log manager may forget a logger, and its filter with it. */
    private static final List<Logger> LOGGERS = Stream
            .of("DockerClientFactory", "dockerclient.DockerClientProviderStrategy",
                    "dockerclient.DockerMachineClientProviderStrategy")
            .map(name -> Logger.getLogger("org.testcontainers." + name)).toList();

    private ContainerCheck() {
    }

    static void doNotLog() {
        LOGGERS.forEach(logger -> logger.setFilter(ContainerCheck::isNeeded));
    }

    private static boolean isNeeded(LogRecord message) {
        return StackWalker.getInstance()
                .walk(frames -> frames.noneMatch(frame -> frame.getClassName().equals(LISTING)));
    }
}
