/**
 * Annotation queues with their labels, interactions and annotations, and their operations. Internal.
 */
package io.quarkiverse.datadog.llmobs.emulator.annotation;
