/**
 * Data and settings that only one provider of models has. All types are immutable values; every component may be null. Members
 * that this version does not know are kept in {@code other}.
 */
package io.quarkiverse.datadog.llmobs.integration.provider;
