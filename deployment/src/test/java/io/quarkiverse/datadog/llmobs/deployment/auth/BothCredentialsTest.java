package io.quarkiverse.datadog.llmobs.deployment.auth;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkus.test.QuarkusUnitTest;

/**
 * An application does not start with two kinds of credentials of one client, or with a token that cannot be sent. One error
 * states all of it.
 */
class BothCredentialsTest {

    private static final String KEY = "c7e19a3f5b0d86e2417f9cb3d5a8062e";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(TokenSource.class))
            .overrideConfigKey("quarkus.datadog-llmobs.application-key", KEY)
            .overrideConfigKey("quarkus.datadog-llmobs.\"eu\".access-token", "first line\nsecond line")
            .overrideConfigKey("quarkus.datadog-llmobs.\"eu\".api-key", KEY)
            .assertException(BothCredentialsTest::assertExplained);

    @Inject
    LlmObservability llmobs;

    @Inject
    @LlmObservabilityClient("eu")
    LlmObservability eu;

    private static void assertExplained(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String text = root.getMessage();
        for (String part : List.of(
                "quarkus.datadog-llmobs.application-key is '***': a client has either two keys or access tokens, and a bean of the"
                        + " type ReactiveAccessTokens supplies access tokens",
                "quarkus.datadog-llmobs.\"eu\".access-token is '***': must consist of visible ASCII characters",
                "quarkus.datadog-llmobs.\"eu\".api-key is '***': a client has either two keys or access tokens, and"
                        + " quarkus.datadog-llmobs.\"eu\".access-token is set")) {
            assertTrue(text.contains(part), text);
        }
        assertFalse(text.contains(KEY) || text.contains("second line"), text);
    }

    @Test
    void theApplicationDoesNotStart() {
        fail("it has started");
    }
}
