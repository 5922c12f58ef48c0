/**
 * The span groups over the MicroProfile interface.
 */
package io.quarkiverse.datadog.llmobs.runtime.span;
