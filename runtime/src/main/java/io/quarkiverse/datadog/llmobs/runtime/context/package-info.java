/**
 * The Vert.x context of a call, in which it continues after each wait.
 */
package io.quarkiverse.datadog.llmobs.runtime.context;
