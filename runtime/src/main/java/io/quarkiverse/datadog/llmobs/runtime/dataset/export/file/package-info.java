/**
 * Files that are written completely or not at all: {@code PartFile} is written beside its {@code FileTarget} through a
 * {@code FileSink} and moved into place; {@code PartOwner} removes it when that did not happen.
 */
package io.quarkiverse.datadog.llmobs.runtime.dataset.export.file;
