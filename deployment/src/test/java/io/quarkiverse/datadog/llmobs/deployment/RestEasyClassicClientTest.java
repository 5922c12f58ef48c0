package io.quarkiverse.datadog.llmobs.deployment;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.builder.Version;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Quarkus does not build its REST client, which this extension needs, together with the one of RESTEasy Classic. The
 * documentation says so and has to change when this test fails.
 */
@EnabledIf(value = "isAvailable", disabledReason = "quarkus-resteasy-client is neither in the local repository nor can it be downloaded")
class RestEasyClassicClientTest {

    static boolean isAvailable() {
        return Artifacts.areAvailable("quarkus-resteasy-client");
    }

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withEmptyApplication()
            .setForcedDependencies(List.of(Dependency.of("io.quarkus", "quarkus-resteasy-client", Version.getVersion())))
            .assertException(failure -> assertTrue(
                    failure.toString().contains("Multiple producers of item class io.quarkus.restclient.config"),
                    failure::toString));

    @Test
    void anApplicationWithTheClientOfRestEasyClassicIsNotBuilt() {
        fail("was built");
    }
}
