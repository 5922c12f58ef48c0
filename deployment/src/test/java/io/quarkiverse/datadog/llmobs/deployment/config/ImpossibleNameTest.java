package io.quarkiverse.datadog.llmobs.deployment.config;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkus.test.QuarkusUnitTest;

class ImpossibleNameTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .assertException(failure -> assertTrue(failure.toString().contains("@LlmObservabilityClient(\"retry\")"),
                    failure.toString()));

    @Inject
    @LlmObservabilityClient("retry")
    LlmObservability llmobs;

    @Test
    void aNameThatNoKeyCanHaveStopsTheBuild() {
        fail();
    }
}
