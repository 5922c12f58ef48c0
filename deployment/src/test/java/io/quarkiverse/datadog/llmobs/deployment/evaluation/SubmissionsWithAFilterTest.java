package io.quarkiverse.datadog.llmobs.deployment.evaluation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.ext.Provider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.deployment.wire.Wire;
import io.quarkiverse.datadog.llmobs.error.PartialSubmissionException;
import io.quarkiverse.datadog.llmobs.evaluation.Evaluation;
import io.quarkus.test.QuarkusUnitTest;

/**
 * A filter of the application fails: what was accepted before is reported all the same.
 */
class SubmissionsWithAFilterTest {

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application();

    @Provider
    public static class Filter implements ClientRequestFilter {

        static final AtomicInteger REQUESTS = new AtomicInteger();

        @Override
        public void filter(ClientRequestContext request) {
            if (REQUESTS.incrementAndGet() == 2) {
                throw new IllegalStateException("of the application");
            }
        }
    }

    @Inject
    LlmObservability llmobs;

    @Test
    void aFailureThatIsNotOfTheServiceTellsWhatWasAcceptedBefore() {
        WIRE.respond(aResponse().withStatus(202));
        List<Evaluation> evaluations = IntStream.range(0, 2500)
                .mapToObj(number -> Evaluation.score("l" + number, number).joinedByTag("message", "m").withMlApp("bot")
                        .withTimestamp(Instant.EPOCH))
                .toList();
        PartialSubmissionException failure = assertThrows(PartialSubmissionException.class,
                () -> llmobs.evaluations().submit(evaluations));
        assertEquals(1000, failure.accepted());
        assertEquals(1000, failure.uncertain());
        assertTrue(failure.getMessage().contains("of the application"), failure.getMessage());
        assertEquals(1, WIRE.count());
    }
}
