/**
 * Reading and writing JSON: the mapper, the members of an object, JSON:API documents and resources, timestamps. Internal.
 */
package io.quarkiverse.datadog.llmobs.emulator.json;
