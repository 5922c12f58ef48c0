/**
 * A web application for golden datasets and experiments.
 * <p>
 * Its requests and responses are its own records. No signature of a resource contains a type of the extension: Quarkus would
 * register it for reflection, and a native executable would not show that the extension fails to register it.
 */
package io.quarkiverse.datadog.llmobs.it.evaluations;
