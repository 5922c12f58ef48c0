/**
 * The state in memory: catalogs of named items, the versions of records, generated records. Internal. Knows neither HTTP nor
 * the forms in which state is shown.
 */
package io.quarkiverse.datadog.llmobs.emulator.store;
