package io.quarkiverse.datadog.llmobs.deployment;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import io.quarkus.bootstrap.resolver.maven.MavenArtifactResolver;

class ArtifactsTest {

    @Test
    void aDeclaredArtifactIsAvailable() {
        assertTrue(Artifacts.areAvailable("quarkus-arc"));
    }

    @Test
    void aMissingArtifactIsNotAvailable() {
        assertFalse(Artifacts.areAvailable("quarkus-no-such-extension", MavenArtifactResolver.builder().setOffline(true)));
    }
}
