/**
 * Accounts at providers of models, and their operations. Internal.
 */
package io.quarkiverse.datadog.llmobs.emulator.integration;
