package io.quarkiverse.datadog.llmobs.runtime.dataset.upload;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.datadog.llmobs.dataset.upload.UploadException;
import io.quarkiverse.datadog.llmobs.dataset.upload.UploadProgress;
import io.quarkiverse.datadog.llmobs.dataset.upload.UploadReport;
import io.smallrye.mutiny.Uni;

/**
 * Makes the outcome of an upload of its events, and reports progress. Events of other names are ignored. For one thread at a
 * time.
 */
final class UploadEvents {

    private final ObjectMapper json;
    private final Consumer<UploadProgress> listener;
    private final Clock clock;
    private final UnaryOperator<String> mask;
    private final long started;
    private boolean any;
    private UploadProgress last;

    /**
     * @param listener null when there is none
     * @param mask blanks out the keys in the texts of a failure
     * @param started in milliseconds of the clock
     */
    UploadEvents(ObjectMapper json, Consumer<UploadProgress> listener, Clock clock, UnaryOperator<String> mask, long started) {
        this.json = json;
        this.listener = listener;
        this.clock = clock;
        this.mask = mask;
        this.started = started;
    }

    /** Whether there was an event. */
    boolean any() {
        return any;
    }

    /** The last progress, or null. */
    UploadProgress last() {
        return last;
    }

    /** The outcome when the event ends the report, or else null. What a listener throws is thrown. */
    Uni<UploadReport> next(ServerEvent event, int status) {
        any = true;
        return switch (event.name()) {
            case "progress" -> progress(value(event.data()));
            case "completed" -> Uni.createFrom().item(completed(value(event.data())));
            case "error" -> Uni.createFrom().failure(failed(event.data(), status));
            default -> null;
        };
    }

    /** The same for an event that lacks its end. Of its data nothing may be missing, unless it says that the import failed. */
    Uni<UploadReport> last(ServerEvent event, int status) {
        return event.name().equals("error") || value(event.data()) instanceof Map ? next(event, status) : null;
    }

    private Uni<UploadReport> progress(Object data) {
        last = new UploadProgress(data, elapsed());
        if (listener != null) {
            listener.accept(last);
        }
        return null;
    }

    private UploadReport completed(Object data) {
        Map<String, Object> other = new LinkedHashMap<>();
        if (data instanceof Map<?, ?> members) {
            members.forEach((name, value) -> other.put((String) name, value));
        }
        Object records = other.get("records_created");
        if (records instanceof Number number) {
            other.remove("records_created");
            return new UploadReport(number.longValue(), elapsed(), other);
        }
        return new UploadReport(null, elapsed(), other);
    }

    private UploadException failed(String data, int status) {
        // masked before it is parsed, as the body of an error is
        String masked = mask.apply(data);
        return UploadFailures.reported(masked, value(masked), status, last, mask);
    }

    /** The data as JSON, its text when it is none, null when there is none. */
    private Object value(String data) {
        try {
            return data.isBlank() ? null : json.readValue(data, Object.class);
        } catch (JsonProcessingException | StackOverflowError e) {
            return data;
        }
    }

    private Duration elapsed() {
        return Duration.ofMillis(clock.millis() - started);
    }
}
