/**
 * Uploads: a file is sent as a multipart form, and what the service reports about its import is read.
 * <p>
 * {@code Uploads} creates a {@code BlockingUpload} or a {@code ReactiveUpload}, which collect an {@code UploadPlan}. An upload
 * checks the header row of the file and makes an {@code UploadAttempt}. Its {@code FileSender} sends the {@code MultipartFile}
 * block by block. {@code EventParser} splits the body of the response, whose head {@code EventStreamHead} has checked, into
 * {@code ServerEvent}s, and {@code UploadEvents} makes progress and the outcome of them. {@code UploadFailures} creates the
 * failures.
 * <p>
 * The request does not go through the REST client: its timeout would end an upload that takes longer than the read timeout,
 * although the service takes it in, and its stream of events could not be told from one that breaks.
 */
package io.quarkiverse.datadog.llmobs.runtime.dataset.upload;
