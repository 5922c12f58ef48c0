package io.quarkiverse.datadog.llmobs.it.faults.fault;

import static io.quarkiverse.datadog.llmobs.it.faults.fault.FaultGroup.WAIT;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;

import io.quarkiverse.datadog.llmobs.testkit.server.RawResponse;

/**
 * Responses with a header that asks the client to wait. Some of the headers are invalid.
 */
public final class WaitHeaders {

    private static final Duration LONG = Duration.ofDays(1);
    private static final Duration NONE = null;

    private WaitHeaders() {
    }

    public static List<Fault> all() {
        return List.of(
                wait(429, "Retry-After: 999999999", LONG),
                wait(503, "Retry-After: 999999999", LONG),
                wait(429, "X-RateLimit-Reset: 0.015", Duration.ofMillis(15)),
                wait(503, "X-RateLimit-Reset: 0.015", Duration.ofMillis(15)),
                wait(500, "Retry-After: 0", NONE),
                wait(502, "Retry-After: 1", LONG),
                wait(504, "X-RateLimit-Reset: 999999999999999999", LONG),
                wait(408, "Retry-After: 86400", LONG),
                wait(425, "X-RateLimit-Reset: 86400", LONG),
                wait(429, "Retry-After: -5", NONE),
                wait(503, "Retry-After: soon", NONE),
                wait(429, "X-RateLimit-Reset: never\r\nRetry-After: 86400", LONG),
                wait(503, "Retry-After: Fri, 99 Foo 2026 25:61:61 GMT", NONE),
                wait(429, "a date in the past", () -> "Retry-After: " + date(-3600), NONE),
                wait(503, "a date in the future", () -> "Retry-After: " + date(86400), LONG),
                wait(429, "a time in the past", () -> "X-RateLimit-Reset: " + (Instant.now().getEpochSecond() - 3600), NONE),
                wait(503, "a time in the future", () -> "X-RateLimit-Reset: " + (Instant.now().getEpochSecond() + 86400),
                        LONG));
    }

    private static Fault wait(int status, String header, Duration serverDelay) {
        return wait(status, header.replace("\r\n", " and "), () -> header, serverDelay);
    }

    private static Fault wait(int status, String name, Supplier<String> header, Duration serverDelay) {
        return Fault.of(WAIT, "status " + status + " with " + name, FaultEffect.rejected(status).withServerDelay(serverDelay),
                (connection, request, good) -> connection
                        .write(RawResponse.of(status, RawResponse.JSON, """
                                {"errors":["wait"]}""").with(header.get())));
    }

    private static String date(long seconds) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().plusSeconds(seconds).atOffset(ZoneOffset.UTC));
    }
}
