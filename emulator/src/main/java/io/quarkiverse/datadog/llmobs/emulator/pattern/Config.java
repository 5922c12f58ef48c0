package io.quarkiverse.datadog.llmobs.emulator.pattern;

/**
 * A configuration of patterns. It is replaced when it is overwritten.
 *
 * @param created nanoseconds since the epoch
 * @param updated the same, of the last request that has written it
 */
record Config(String id, NewConfig content, long created, long updated) {

    Config overwritten(NewConfig other, long now) {
        return new Config(id, other, created, now);
    }
}
