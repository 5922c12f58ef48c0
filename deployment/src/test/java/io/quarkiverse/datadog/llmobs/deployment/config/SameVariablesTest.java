package io.quarkiverse.datadog.llmobs.deployment.config;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkus.test.QuarkusUnitTest;

class SameVariablesTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .assertException(failure -> assertTrue(failure.toString().contains(
                    "The clients \"STAGING_EU\" and \"staging-eu\" would both be configured by the environment variable"
                            + " QUARKUS_DATADOG_LLMOBS_"),
                    failure.toString()));

    @Inject
    @LlmObservabilityClient("staging-eu")
    LlmObservability dash;

    @Inject
    @LlmObservabilityClient("STAGING_EU")
    LlmObservability underscore;

    @Test
    void namesWithTheSameEnvironmentVariablesStopTheBuild() {
        fail();
    }
}
