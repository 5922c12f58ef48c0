package io.quarkiverse.datadog.llmobs.deployment.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Keys in the wrong places stop the start, with an error that names the places and not the keys.
 */
class MisplacedKeysTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(KeyParts.class))
            .overrideConfigKey("quarkus.datadog-llmobs.site", KeyParts.API_KEY)
            .overrideConfigKey("quarkus.datadog-llmobs.api-key", KeyParts.API_KEY + " " + KeyParts.APPLICATION_KEY)
            .overrideConfigKey("quarkus.datadog-llmobs.application-key", "\u201c" + KeyParts.APPLICATION_KEY + "\u201d")
            .overrideConfigKey("quarkus.datadog-llmobs.user-agent", KeyParts.API_KEY + "\u2026")
            .overrideConfigKey("quarkus.datadog-llmobs.user.base-url",
                    "https://" + KeyParts.API_KEY + ":" + KeyParts.APPLICATION_KEY + "@api.datadoghq.eu")
            .overrideConfigKey("quarkus.datadog-llmobs.query.base-url",
                    "https://api.datadoghq.eu?dd-api-key=" + KeyParts.API_KEY)
            .assertException(MisplacedKeysTest::namesThePlaces);

    @Inject
    LlmObservability llmobs;

    @Inject
    @LlmObservabilityClient("user")
    LlmObservability user;

    @Inject
    @LlmObservabilityClient("query")
    LlmObservability query;

    static void namesThePlaces(Throwable failure) {
        StringWriter stack = new StringWriter();
        failure.printStackTrace(new PrintWriter(stack));
        for (String place : List.of("site", "api-key", "application-key", "user-agent", "\"user\".base-url",
                "\"query\".base-url")) {
            assertTrue(stack.toString().contains("quarkus.datadog-llmobs." + place + " is '"), place + " in " + stack);
        }
        assertEquals(Optional.empty(), KeyParts.in(stack.toString()));
    }

    @Test
    void neverStarts() {
        fail();
    }
}
