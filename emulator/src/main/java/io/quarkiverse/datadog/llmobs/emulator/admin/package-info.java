/**
 * The administrative paths below {@code /_emulator}. Internal.
 */
package io.quarkiverse.datadog.llmobs.emulator.admin;
