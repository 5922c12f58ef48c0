/**
 * Between the groups and the MicroProfile interfaces. A call passes from {@code Api}, which takes values out of their JSON:API
 * documents, to {@code OperationHandler}, which checks arguments and retries, to the REST client. Everything follows from the
 * annotations and types of the interface methods; nothing here knows an operation or a domain.
 */
package io.quarkiverse.datadog.llmobs.runtime.rest;
