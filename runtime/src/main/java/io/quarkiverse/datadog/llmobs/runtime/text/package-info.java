/**
 * Texts of others in messages of ours.
 */
package io.quarkiverse.datadog.llmobs.runtime.text;
