/**
 * The attributes of requests and responses that concern annotation queues, where the values of the domain stand inside others.
 */
package io.quarkiverse.datadog.llmobs.rest.wire.annotation;
