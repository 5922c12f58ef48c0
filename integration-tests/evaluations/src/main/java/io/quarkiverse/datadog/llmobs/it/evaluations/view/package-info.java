/**
 * What callers of this application send and receive.
 */
package io.quarkiverse.datadog.llmobs.it.evaluations.view;
