package io.quarkiverse.datadog.llmobs.runtime.download;

import java.util.Locale;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.runtime.failure.SuccessStatus;
import io.vertx.core.http.HttpClientResponse;

/**
 * Checks by the status and the headers of a response whether its body can be an export.
 */
final class ResponseHead {

    private static final Set<String> CSV = Set.of("text/csv", "application/csv", "application/octet-stream", "text/plain");
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

    private ResponseHead() {
    }

    /** The problem, or null. */
    static String problem(HttpClientResponse response) {
        if (!SuccessStatus.hasBody(response.statusCode())) {
            return "the status is not one of a whole export";
        }
        String type = response.getHeader("Content-Type");
        if (type != null && !CSV.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))) {
            return "the response is of media type " + type + " and not CSV";
        }
        String encoding = encoding(response);
        if (!encoding.isEmpty() && !"identity".equals(encoding) && !isGzip(response)) {
            return "the response is encoded as " + response.getHeader("Content-Encoding") + ", which was not requested";
        }
        return null;
    }

    /** Whether the body has to be decoded. */
    static boolean isGzip(HttpClientResponse response) {
        return GZIP.contains(encoding(response));
    }

    private static String encoding(HttpClientResponse response) {
        String encoding = response.getHeader("Content-Encoding");
        return encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
    }
}
