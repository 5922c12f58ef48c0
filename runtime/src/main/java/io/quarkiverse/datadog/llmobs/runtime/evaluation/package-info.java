/**
 * The group of evaluations over the MicroProfile interfaces: {@code IntakeSender} checks what is submitted, divides it into
 * batches and sends one after the other.
 */
package io.quarkiverse.datadog.llmobs.runtime.evaluation;
