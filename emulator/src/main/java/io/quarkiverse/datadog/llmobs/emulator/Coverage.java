package io.quarkiverse.datadog.llmobs.emulator;

import java.util.Locale;

/**
 * What the emulator does with requests to an operation.
 */
public enum Coverage {
    /** They read and change the state as those to the service do. */
    EMULATED,
    /**
     * They are checked, and their responses hold what the seed has, because what makes their content in the service is not
     * public: the results of patterns, and what integrations return.
     */
    SEEDED,
    /** Their responses have status 501. */
    REJECTED;

    /** The name in lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
