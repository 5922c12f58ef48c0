package io.quarkiverse.datadog.llmobs.deployment.config;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Impossible values stop the start, in one error that lists all of them and what is missing besides.
 */
class WrongValuesTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.datadog-llmobs.site", "datadoghq.org")
            .overrideConfigKey("quarkus.datadog-llmobs.api-key", "a secret with a blank")
            .overrideConfigKey("quarkus.datadog-llmobs.connect-timeout", "0s")
            .overrideConfigKey("quarkus.datadog-llmobs.read-timeout", "-5s")
            .overrideConfigKey("quarkus.datadog-llmobs.max-connections", "0")
            .overrideConfigKey("quarkus.datadog-llmobs.retry.max-attempts", "0")
            .overrideConfigKey("quarkus.datadog-llmobs.retry.jitter", "2")
            .assertException(WrongValuesTest::listsEverything);

    @Inject
    LlmObservability llmobs;

    static void listsEverything(Throwable failure) {
        String message = Stream.iterate(failure, t -> t != null, Throwable::getCause).map(String::valueOf)
                .reduce("", String::concat);
        for (String expected : new String[] {
                "quarkus.datadog-llmobs.site is 'datadoghq.org': must be one of datadoghq.com, us3",
                "uk1.datadoghq.com", "quarkus.datadog-llmobs.api-key is '***'", "application-key is missing",
                "quarkus.datadog-llmobs.connect-timeout is 'PT0S'", "quarkus.datadog-llmobs.read-timeout is 'PT-5S'",
                "quarkus.datadog-llmobs.max-connections is '0'", "quarkus.datadog-llmobs.retry.max-attempts is '0'",
                "quarkus.datadog-llmobs.retry.jitter is '2.0'" }) {
            assertTrue(message.contains(expected), expected + " in " + message);
        }
        assertFalse(message.contains("secret"), message);
    }

    @Test
    void neverStarts() {
        fail();
    }
}
