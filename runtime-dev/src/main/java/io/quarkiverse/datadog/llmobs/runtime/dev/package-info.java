/**
 * Masks the keys in the configuration page of the Dev UI. Only development mode has these classes.
 */
package io.quarkiverse.datadog.llmobs.runtime.dev;
