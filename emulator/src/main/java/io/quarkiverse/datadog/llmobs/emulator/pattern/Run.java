package io.quarkiverse.datadog.llmobs.emulator.pattern;

/**
 * A run of a configuration.
 *
 * @param snapshot the configuration as it was then
 * @param created nanoseconds since the epoch; the run has ended at the same time, if it has ended
 */
record Run(String configId, NewRun content, NewConfig snapshot, long created) {

    String id() {
        return content.id();
    }

    boolean isCompleted() {
        return content.status().equals(NewRun.COMPLETED);
    }

    TopicTree topics() {
        return new TopicTree(content.topics());
    }
}
