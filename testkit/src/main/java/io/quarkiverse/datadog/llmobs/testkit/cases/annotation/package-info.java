/**
 * The cases of the operations on annotation queues and what is in them.
 */
package io.quarkiverse.datadog.llmobs.testkit.cases.annotation;
