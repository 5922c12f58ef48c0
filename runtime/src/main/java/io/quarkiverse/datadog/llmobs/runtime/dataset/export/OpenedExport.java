package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import io.quarkiverse.datadog.llmobs.runtime.download.ResponseBody;

/**
 * The response to an export request, whose header row was checked.
 *
 * @param plan what was requested, with the version that was looked up
 * @param requested when the request was sent, in milliseconds of the clock
 */
record OpenedExport(ResponseBody body, ExportPlan plan, long requested) {
}
