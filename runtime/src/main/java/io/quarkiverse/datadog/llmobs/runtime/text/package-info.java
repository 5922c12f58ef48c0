/**
 * Texts of others: how they begin, and how messages show them.
 */
package io.quarkiverse.datadog.llmobs.runtime.text;
