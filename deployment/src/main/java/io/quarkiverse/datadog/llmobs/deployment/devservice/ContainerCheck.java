package io.quarkiverse.datadog.llmobs.deployment.devservice;

import java.util.List;
import java.util.logging.Filter;
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
    static final String LISTING = "io.quarkus.devservices.deployment.DevServicesProcessor";

    /** Referenced, because a log manager may forget a logger, and its filter with it. */
    static final List<Logger> LOGGERS = Stream
            .of("DockerClientFactory", "dockerclient.DockerClientProviderStrategy",
                    "dockerclient.DockerMachineClientProviderStrategy")
            .map(name -> Logger.getLogger("org.testcontainers." + name)).toList();

    private ContainerCheck() {
    }

    static void doNotLog() {
        LOGGERS.forEach(logger -> logger.setFilter(unlessCalledBy(LISTING)));
    }

    /** Drops what is logged while a method of this class runs. */
    static Filter unlessCalledBy(String className) {
        return message -> StackWalker.getInstance()
                .walk(frames -> frames.noneMatch(frame -> frame.getClassName().equals(className)));
    }
}
