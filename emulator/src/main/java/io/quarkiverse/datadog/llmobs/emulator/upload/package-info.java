/**
 * The upload of records as a CSV file. Internal. No upload was recorded on this path; what the description leaves open is in
 * {@code UploadOperation}.
 */
package io.quarkiverse.datadog.llmobs.emulator.upload;
