/**
 * The emulator, called by the TypeScript client of Datadog, which shares no code with this project.
 */
package io.quarkiverse.datadog.llmobs.it.typescript;
