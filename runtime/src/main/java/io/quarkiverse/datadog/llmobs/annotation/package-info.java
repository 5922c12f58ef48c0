/**
 * Annotation queues: people look at interactions and give values to the labels of a queue.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.annotation.AnnotationQueues}, or from
 * {@link io.quarkiverse.datadog.llmobs.annotation.ReactiveAnnotationQueues} in reactive code. Groups may be shared
 * between threads. All other types are immutable values. In what is read, only the id of a queue is always present; every other
 * component may be null, and members that this version does not know are kept in {@code other}. Where the service processes a
 * part of a request, what has failed is part of the result, not an exception.
 */
package io.quarkiverse.datadog.llmobs.annotation;
