package io.quarkiverse.datadog.llmobs.runtime.export;

/**
 * An answer that was found to be CSV.
 *
 * @param plan what was asked for, with the version that was looked up
 * @param requested when the request was sent, in milliseconds of the clock
 */
record Answer(ResponseBody body, ExportPlan plan, long requested) {
}
