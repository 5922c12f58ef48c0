package io.quarkiverse.datadog.llmobs.deployment.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.ReactiveAccessTokens;
import io.quarkiverse.datadog.llmobs.error.UnauthenticatedException;
import io.quarkiverse.datadog.llmobs.project.NewProject;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/**
 * The Dev Service needs no token of a bean, which mostly has no session in development and test mode.
 */
class TokenInDevServiceTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(TokenSource.class, Unreachable.class))
            .overrideConfigKey("quarkus.datadog-llmobs.\"own\".devservices.enabled", "false")
            .overrideConfigKey("quarkus.datadog-llmobs.\"own\".base-url", "http://127.0.0.1:1");

    /** For another client than the default one. */
    @ApplicationScoped
    @LlmObservabilityClient("own")
    static class Unreachable implements ReactiveAccessTokens {

        @Override
        public Uni<String> accessToken() {
            return Uni.createFrom().failure(new IllegalStateException("no identity provider"));
        }
    }

    @Inject
    LlmObservability llmobs;

    @Inject
    @LlmObservabilityClient("own")
    LlmObservability own;

    @Inject
    TokenSource tokens;

    @Test
    void theEmulatorIsUsedWithoutAskingTheBean() {
        assertEquals("p", llmobs.projects().create(NewProject.named("p")).name());
        assertEquals(0, tokens.asked());
    }

    @Test
    void aNamedClientAsksItsOwnBean() {
        UnauthenticatedException failure = assertThrows(UnauthenticatedException.class,
                () -> own.projects().list().firstPage());
        assertTrue(failure.getMessage().contains("no identity provider"), failure.getMessage());
    }
}
