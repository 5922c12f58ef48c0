package io.quarkiverse.datadog.llmobs.experiment.event;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Random ids of spans and traces, in the form of the official runners.
 */
final class EventIds {

    private EventIds() {
    }

    /** 16 hexadecimal digits. */
    static String span() {
        return String.format("%016x", ThreadLocalRandom.current().nextLong());
    }

    /** 32 hexadecimal digits. */
    static String trace() {
        return span() + span();
    }
}
