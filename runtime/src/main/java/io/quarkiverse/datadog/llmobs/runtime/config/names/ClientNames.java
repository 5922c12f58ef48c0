package io.quarkiverse.datadog.llmobs.runtime.config.names;

import java.util.List;
import java.util.function.Supplier;

/**
 * The named clients that the application uses, as the build found them.
 * <p>
 * An environment variable does not say which characters its underscores stand for. Its configuration key can only be looked up
 * by a name that is known already, so the names must be known when the configuration is read.
 */
public final class ClientNames implements Supplier<Iterable<String>> {

    /**
     * Stands for no client. Without any name the configuration would make a client of each name that is configured, and an
     * invalid value of a client that is not in use would stop the start.
     */
    private static final List<String> NONE = List.of("<none>");

    private static volatile List<String> names = List.of();

    /** Set during the static initialization, before the run-time configuration is read. */
    static void set(List<String> named) {
        names = List.copyOf(named);
    }

    static List<String> named() {
        return names;
    }

    @Override
    public Iterable<String> get() {
        return names.isEmpty() ? NONE : names;
    }
}
