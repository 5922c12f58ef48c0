package io.quarkiverse.datadog.llmobs.runtime.dataset.upload;

import java.util.Locale;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.runtime.failure.SuccessStatus;
import io.vertx.core.http.HttpClientResponse;

/**
 * Checks by the status and the headers of a response whether its body can be a stream of events.
 */
final class EventStreamHead {

    /** The second is decoded, though it is not requested. */
    private static final Set<String> ENCODINGS = Set.of("", "identity", "gzip", "x-gzip");

    private EventStreamHead() {
    }

    /** The problem, or null. */
    static String problem(HttpClientResponse response) {
        if (!SuccessStatus.hasBody(response.statusCode())) {
            return "the response has no events; it is unknown whether the file is imported";
        }
        String type = response.getHeader("Content-Type");
        if (type != null && !lower(type.split(";", 2)[0]).equals("text/event-stream")) {
            return "the response is of media type " + type + " and not text/event-stream";
        }
        String encoding = response.getHeader("Content-Encoding");
        return encoding == null || ENCODINGS.contains(lower(encoding)) ? null
                : "the response is encoded as " + encoding + ", which was not requested";
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
