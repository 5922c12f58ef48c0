/**
 * What the application is built and packaged with.
 */
package io.quarkiverse.datadog.llmobs.it.evaluations.packaging;
