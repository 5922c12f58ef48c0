/**
 * Integrations: the accounts that an organisation has at providers of models, and the models that they offer.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.integration.Integrations}, or from
 * {@link io.quarkiverse.datadog.llmobs.integration.ReactiveIntegrations} in reactive code. Groups may be shared between
 * threads. All other types are immutable values. In what is read, every component may be null: the service leaves out what is
 * not set. Members that this version does not know are kept in {@code other}.
 */
package io.quarkiverse.datadog.llmobs.integration;
