package io.quarkiverse.datadog.llmobs.emulator;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * An error, a delay or an unexpected response of an operation, to be added with {@link Faults#on}. Immutable; create it
 * with the static methods.
 * <p>
 * A fault hits only requests that carry accepted keys and that it can change. It lasts until cleared, or for a number of
 * requests with {@link #times(int)}; a request that it did not hit does not count.
 *
 * @param kind what happens
 * @param status the status of the response, 0 where the kind does not set one
 * @param contentType the media type of the response, null for the usual one
 * @param body the body of the response, null for the usual error body
 * @param headers more headers of the response, never null
 * @param delay how long to wait first, {@link Duration#ZERO} where the kind does not wait
 * @param bytes how many bytes of the body to send, where the kind cuts it
 * @param times how many requests are hit, {@link #UNLIMITED} for all
 */
public record Fault(Kind kind, int status, String contentType, String body, Map<String, String> headers, Duration delay,
        long bytes, int times) {

    /** The value of {@link #times()} of a fault that lasts until cleared. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** The longest delay in nanoseconds. */
    private static final Duration MAX_DELAY = Duration.ofNanos(Long.MAX_VALUE);

    /** What a fault does. */
    public enum Kind {
        /** Responds with a status and a body; the operation does not happen. */
        STATUS,
        /** Waits, then does the operation. */
        DELAY,
        /** Does the operation, then cuts the connection in the middle of the body. */
        CUT,
        /** Puts an empty page with a cursor before every real page. */
        EMPTY_PAGE,
        /** Responds with a page that has the cursor of the request again. */
        REPEATED_CURSOR,
        /** Does the operation and sends the first half of its JSON. */
        MALFORMED_JSON,
        /** Shows datasets as of their previous version, unless the request names a version. */
        READ_LAG
    }

    /**
     * @throws IllegalArgumentException if a number is out of range or a header cannot be sent
     */
    public Fault {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(delay, "delay");
        headers = Map.copyOf(headers);
        if (kind == Kind.STATUS && (status < 200 || status > 599)) {
            throw new IllegalArgumentException("status " + status + " is out of range: give 200 to 599");
        }
        if (delay.compareTo(MAX_DELAY) > 0) {
            throw new IllegalArgumentException("a delay of " + delay + " is too long: give at most " + MAX_DELAY);
        }
        if (contentType != null) {
            HeaderText.check("content-type", contentType);
        }
        headers.forEach(HeaderText::check);
        if (delay.isNegative() || bytes < 0 || times < 1) {
            throw new IllegalArgumentException("a delay and a number of bytes must not be negative, times must be positive");
        }
    }

    /** Responds with this status with the error body that the service sends with it. */
    public static Fault status(int status) {
        return status(status, null, null, Map.of());
    }

    /** Responds with exactly this; {@code contentType} and {@code body} may be null for the usual ones. */
    public static Fault status(int status, String contentType, String body, Map<String, String> headers) {
        return new Fault(Kind.STATUS, status, contentType, body, headers, Duration.ZERO, 0, UNLIMITED);
    }

    /** Responds with 429 in its recorded form, an array of strings, with these headers. */
    public static Fault rateLimited(Map<String, String> headers) {
        return status(429, null, null, headers);
    }

    /** Responds with this status with a page of HTML, as a proxy on the way would. */
    public static Fault html(int status) {
        return status(status, "text/html; charset=utf-8",
                "<html><head><title>" + status + "</title></head><body><h1>" + status + "</h1></body></html>", Map.of());
    }

    /** Responds with this status without a body. */
    public static Fault emptyBody(int status) {
        return status(status, null, "", Map.of());
    }

    /** Waits before the operation. Closing the emulator ends the wait. */
    public static Fault delay(Duration delay) {
        return of(Kind.DELAY, delay, 0);
    }

    /** Cuts the connection after this many bytes of the body; a body that is not longer is sent completely. */
    public static Fault cutAfter(long bytes) {
        return of(Kind.CUT, Duration.ZERO, bytes);
    }

    /** Responds with {@code "data":[]} and a cursor that leads to the real page. For lists only. */
    public static Fault emptyPage() {
        return of(Kind.EMPTY_PAGE, Duration.ZERO, 0);
    }

    /** Responds with the cursor of the request again, so that a walk never ends. For lists only. */
    public static Fault repeatedCursor() {
        return of(Kind.REPEATED_CURSOR, Duration.ZERO, 0);
    }

    /** Responds with the first half of the JSON, and with the status of the complete response. */
    public static Fault malformedJson() {
        return of(Kind.MALFORMED_JSON, Duration.ZERO, 0);
    }

    /**
     * Shows datasets as of their previous version, as recorded right after a write: their {@code current_version} when
     * datasets are listed, their records when records are listed or exported without a version. It hits only requests that it
     * changes: none that name a version or continue a listing of records, and none that show only datasets in version 0.
     */
    public static Fault readLag() {
        return of(Kind.READ_LAG, Duration.ZERO, 0);
    }

    /** The same fault for this many requests only. */
    public Fault times(int times) {
        return new Fault(kind, status, contentType, body, headers, delay, bytes, times);
    }

    private static Fault of(Kind kind, Duration delay, long bytes) {
        return new Fault(kind, 0, null, null, Map.of(), delay, bytes, UNLIMITED);
    }
}
