package io.quarkiverse.datadog.llmobs.it.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.quarkiverse.datadog.llmobs.error.ApiError;
import io.quarkiverse.datadog.llmobs.error.BadRequestException;
import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/**
 * A key that is put where none may be is found there.
 */
@QuarkusTest
@QuarkusTestResource(Talkers.class)
class PlantedTest {

    private static final String PLANTED = KeyPair.PLANTED;

    private final Search search = new Search(PLANTED, KeyPair.AWKWARD.api());

    @Inject
    MeterRegistry meters;

    @Inject
    Tracer tracer;

    @Inject
    Spans spans;

    @Test
    void inAnyForm() {
        String awkward = KeyPair.AWKWARD.api();
        for (String text : List.of(PLANTED, PLANTED.toUpperCase(Locale.ROOT), PLANTED.substring(12, 20), awkward,
                Search.url(awkward), Search.json(awkward), base64(PLANTED), base64("user:" + PLANTED),
                base64(".." + awkward))) {
            assertTrue(search.in("before " + text + " after").isPresent(), text);
        }
        assertEquals(Optional.empty(), search.in("before " + PLANTED.substring(12, 19) + " after"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void inTheLogOfAnyCategory() throws Exception {
        try (Logged logged = Logged.searchedBy(search)) {
            Logger.getLogger("any.category").trace("key " + PLANTED);
            Logger.getLogger("any.category").debugf("key %s", PLANTED);
            Logger.getLogger("any.category").info("thrown", new IllegalStateException("wraps", new Exception(PLANTED)));
            assertEquals(3, logged.found().size());
            MDC.put("key", PLANTED);
            Logger.getLogger("any.category").info("context");
            MDC.remove("key");
            assertEquals(1, logged.found().size());
        }
        try (Stream<String> log = Files.lines(Path.of("target", "everything.log"))) {
            assertTrue(log.anyMatch(line -> search.in(line).isPresent()));
        }
    }

    @Test
    void inWhateverAnExceptionHolds() {
        ApiError error = new ApiError(null, null, null, new ApiError.Source(null, null, PLANTED), null);
        for (Exception exception : List.of(new Exception(PLANTED), new Exception(new Exception(PLANTED)),
                new BadRequestException(PLANTED, Failure.withoutResponse(), null),
                new BadRequestException("x", Failure.ofResponse(400, List.of(), PLANTED), null),
                new BadRequestException("x", Failure.ofResponse(400, List.of(error), null), null),
                new BadRequestException("x", Failure.withoutResponse().atCursor(PLANTED), null))) {
            assertTrue(search.in(Said.by(exception)).isPresent());
        }
        Exception suppressing = new Exception("x");
        suppressing.addSuppressed(new Exception(PLANTED));
        assertTrue(search.in(Said.by(suppressing)).isPresent());
    }

    @Test
    void onThePagesOfTheApplication() {
        assertTrue(search.in(RestAssured.get("/q/health").asString()).isPresent());
        meters.counter("planted", "key", PLANTED).increment();
        assertTrue(search.in(RestAssured.get("/q/metrics").asString()).isPresent());
    }

    @Test
    void inATrace() {
        spans.ended();
        tracer.spanBuilder("planted").startSpan().setAttribute("key", PLANTED).end();
        tracer.spanBuilder("planted").startSpan().recordException(new Exception(PLANTED)).end();
        assertEquals(2, spans.ended().stream().filter(span -> search.in(span).isPresent()).count());
    }
}
