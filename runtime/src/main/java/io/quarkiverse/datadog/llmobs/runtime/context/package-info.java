/**
 * The Vert.x context of a call: where it continues after each wait.
 */
package io.quarkiverse.datadog.llmobs.runtime.context;
