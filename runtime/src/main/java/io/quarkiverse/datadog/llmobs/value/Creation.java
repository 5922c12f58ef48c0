package io.quarkiverse.datadog.llmobs.value;

/**
 * What was created, or had its name already.
 *
 * @param item as the service has it
 * @param created whether the call has created it; false when it was there before, unchanged
 */
public record Creation<T>(T item, boolean created) {
}
