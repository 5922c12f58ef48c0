package io.quarkiverse.datadog.llmobs.experiment.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A span to push: one run of the application over one record of the dataset.
 *
 * @param spanId an id chosen by the caller, not blank; the official runners send 16 hexadecimal digits
 * @param traceId another id, not blank; the official runners send 32 hexadecimal digits
 * @param projectId the project of the experiment, not blank
 * @param datasetId the dataset of the experiment, not blank
 * @param name the name of the task, not blank
 * @param startNs the start in nanoseconds since 1970, not null
 * @param duration the duration in nanoseconds, not null; the service is said to reject 0
 * @param status the outcome, not null
 * @param meta input, output and what else there is, or null
 * @param tags labels of the form {@code key:value}, or null. The service finds the record by {@code dataset_record_id}
 */
public record NewSpan(String spanId, String traceId, String projectId, String datasetId, String name, Long startNs,
        Long duration, SpanStatus status, SpanMeta meta, List<String> tags) {

    public NewSpan {
        Values.required("The span id of a span", spanId);
        Values.required("The trace id of a span", traceId);
        Values.required("The project id of a span", projectId);
        Values.required("The dataset id of a span", datasetId);
        Values.required("The name of a span", name);
        required("start", startNs);
        required("duration", duration);
        required("status", status);
        tags = Values.copy(tags);
    }

    private static void required(String what, Object value) {
        if (value == null) {
            throw new IllegalArgumentException("The " + what + " of a span must not be null");
        }
    }

    /**
     * A span that succeeded, with random ids, and with its project and its dataset as tags.
     *
     * @param name the name of the task
     * @param duration more than 0
     * @throws ArithmeticException when the start or the duration has more nanoseconds than a long
     */
    public static NewSpan of(String projectId, String datasetId, String name, Instant start, Duration duration) {
        return new NewSpan(EventIds.span(), EventIds.trace(), projectId, datasetId, name, nanos(start), duration.toNanos(),
                SpanStatus.OK, null, List.of("project_id:" + projectId, "dataset_id:" + datasetId));
    }

    private static long nanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), TimeUnit.SECONDS.toNanos(1)), instant.getNano());
    }

    public NewSpan withIds(String spanId, String traceId) {
        return new NewSpan(spanId, traceId, projectId, datasetId, name, startNs, duration, status, meta, tags);
    }

    /** On a record of the dataset, which a tag names. */
    public NewSpan onRecord(String recordId) {
        return withTags("dataset_record_id:" + Values.required("The record id of a span", recordId));
    }

    public NewSpan withInput(Object input) {
        return withMeta(metaOrEmpty().withInput(input));
    }

    public NewSpan withOutput(Object output) {
        return withMeta(metaOrEmpty().withOutput(output));
    }

    public NewSpan withExpectedOutput(Object expectedOutput) {
        return withMeta(metaOrEmpty().withExpectedOutput(expectedOutput));
    }

    public NewSpan withMetadata(Map<String, Object> metadata) {
        return withMeta(metaOrEmpty().withMetadata(metadata));
    }

    private SpanMeta metaOrEmpty() {
        return meta == null ? SpanMeta.EMPTY : meta;
    }

    public NewSpan withMeta(SpanMeta meta) {
        return new NewSpan(spanId, traceId, projectId, datasetId, name, startNs, duration, status, meta, tags);
    }

    /** A span that failed. */
    public NewSpan failed(Throwable error) {
        return new NewSpan(spanId, traceId, projectId, datasetId, name, startNs, duration, SpanStatus.ERROR,
                metaOrEmpty().withError(SpanError.of(error)), tags);
    }

    /** With these tags in addition. */
    public NewSpan withTags(String... tags) {
        List<String> all = new ArrayList<>(Values.copyOrEmpty(this.tags));
        all.addAll(List.of(tags));
        return new NewSpan(spanId, traceId, projectId, datasetId, name, startNs, duration, status, meta, all);
    }
}
