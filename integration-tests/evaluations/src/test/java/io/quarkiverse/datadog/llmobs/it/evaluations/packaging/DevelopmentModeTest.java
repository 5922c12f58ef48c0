package io.quarkiverse.datadog.llmobs.it.evaluations.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

import io.quarkus.bootstrap.BootstrapAppModelFactory;
import io.quarkus.bootstrap.BootstrapException;
import io.quarkus.maven.dependency.ArtifactCoords;

/**
 * Checks which artifacts of the extension are on the class path of this application in which mode.
 */
class DevelopmentModeTest {

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final String GROUP = "io.quarkiverse.datadog.llmobs";

    @Test
    void developmentModeAddsTheClassesThatOnlyItNeeds() throws BootstrapException {
        assertEquals(Set.of("quarkus-datadog-llmobs", "quarkus-datadog-llmobs-dev"), artifacts(true));
    }

    @Test
    void aPackagedApplicationDoesNotHaveThem() throws BootstrapException {
        assertEquals(Set.of("quarkus-datadog-llmobs"), artifacts(false));
    }

    private static Set<String> artifacts(boolean developmentMode) throws BootstrapException {
        var model = BootstrapAppModelFactory.newInstance().setProjectRoot(MODULE).setLocalProjectsDiscovery(true)
                .setDevMode(developmentMode).resolveAppModel().getApplicationModel();
        return StreamSupport.stream(model.getRuntimeDependencies().spliterator(), false)
                .filter(dependency -> dependency.getGroupId().equals(GROUP)).map(ArtifactCoords::getArtifactId)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
