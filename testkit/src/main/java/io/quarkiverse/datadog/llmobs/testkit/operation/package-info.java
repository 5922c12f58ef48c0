/**
 * What a test knows about one operation of the HTTP API.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase}. It carries out its operation through a
 * {@link io.quarkiverse.datadog.llmobs.testkit.operation.Client}, in one of three
 * {@link io.quarkiverse.datadog.llmobs.testkit.operation.ApiStyle}s.
 */
package io.quarkiverse.datadog.llmobs.testkit.operation;
