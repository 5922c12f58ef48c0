/**
 * MicroProfile REST client interfaces for operations that the published API description lacks: the intake of evaluations, and
 * managed evaluators. Their facts are those of the official SDKs, which use them.
 */
package io.quarkiverse.datadog.llmobs.rest.unpublished;
