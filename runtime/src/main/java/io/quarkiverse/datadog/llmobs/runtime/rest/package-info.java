/**
 * Between the groups and the MicroProfile interfaces: checks arguments and takes values out of their JSON:API documents.
 */
package io.quarkiverse.datadog.llmobs.runtime.rest;
