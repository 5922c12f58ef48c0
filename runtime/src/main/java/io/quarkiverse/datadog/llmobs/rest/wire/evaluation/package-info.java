/**
 * The attributes of requests to the intake of evaluations and feedback.
 */
package io.quarkiverse.datadog.llmobs.rest.wire.evaluation;
