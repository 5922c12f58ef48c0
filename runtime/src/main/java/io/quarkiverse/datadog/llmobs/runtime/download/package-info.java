/**
 * The download of an export, from the request to blocks of bytes.
 */
package io.quarkiverse.datadog.llmobs.runtime.download;
