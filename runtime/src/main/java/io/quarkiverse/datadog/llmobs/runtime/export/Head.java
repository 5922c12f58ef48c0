package io.quarkiverse.datadog.llmobs.runtime.export;

import java.util.Locale;
import java.util.Set;

/**
 * Tells from the head of an answer whether its body can be an export.
 */
final class Head {

    /** The others of the family stand for a part of the export, or for none. */
    private static final Set<Integer> WHOLE = Set.of(200, 201, 202);
    private static final Set<String> CSV = Set.of("text/csv", "application/csv", "application/octet-stream", "text/plain");
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

    private Head() {
    }

    /** What is wrong; null when nothing is. */
    static String complaint(ResponseBody body) {
        if (!WHOLE.contains(body.status())) {
            return "the status is not one of a whole export";
        }
        String type = body.header("Content-Type");
        if (type != null && !CSV.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))) {
            return "the answer is of media type " + type + " and not CSV";
        }
        String encoding = encoding(body);
        if (!encoding.isEmpty() && !"identity".equals(encoding) && !isGzip(body)) {
            return "the answer is encoded as " + body.header("Content-Encoding") + ", which was not asked for";
        }
        return null;
    }

    /** Whether the body has to be decoded. */
    static boolean isGzip(ResponseBody body) {
        return GZIP.contains(encoding(body));
    }

    private static String encoding(ResponseBody body) {
        String encoding = body.header("Content-Encoding");
        return encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
    }
}
