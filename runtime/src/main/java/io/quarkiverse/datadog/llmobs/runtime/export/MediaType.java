package io.quarkiverse.datadog.llmobs.runtime.export;

import java.util.Locale;
import java.util.Set;

import io.vertx.core.buffer.Buffer;

/**
 * Tells whether an answer can be CSV.
 */
final class MediaType {

    private static final Set<String> CSV = Set.of("text/csv", "application/csv", "application/octet-stream", "text/plain");

    private MediaType() {
    }

    /** What is wrong with the headers; null when nothing is. */
    static String complaint(ResponseBody body) {
        String type = body.header("Content-Type");
        if (type != null && !CSV.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))) {
            return "the answer is of media type " + type + " and not CSV";
        }
        String encoding = body.header("Content-Encoding");
        if (encoding != null && !encoding.isBlank() && !"identity".equalsIgnoreCase(encoding.strip())) {
            return "the answer is encoded as " + encoding + ", which was not asked for";
        }
        return null;
    }

    /** What is wrong with the beginning of a body that came without a media type; null when nothing is. */
    static String complaint(ResponseBody body, Buffer beginning) {
        if (body.header("Content-Type") != null) {
            return null;
        }
        byte first = beginning.getByte(0);
        return first == '<' || first == '{' ? "the answer names no media type and is not CSV" : null;
    }
}
