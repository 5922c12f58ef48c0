/**
 * The records of a dataset.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.dataset.record.Records}, or from
 * {@link io.quarkiverse.datadog.llmobs.dataset.record.ReactiveRecords} in reactive code. Groups may be shared between threads.
 * All other types are immutable values. In what is read, only the id is always present. JSON is held as described in
 * {@link io.quarkiverse.datadog.llmobs.value}.
 */
package io.quarkiverse.datadog.llmobs.dataset.record;
