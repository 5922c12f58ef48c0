package io.quarkiverse.datadog.llmobs.deployment;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;

import io.quarkus.bootstrap.resolver.maven.BootstrapMavenException;
import io.quarkus.bootstrap.resolver.maven.MavenArtifactResolver;
import io.quarkus.builder.Version;

/**
 * Extensions of Quarkus that single tests add to their application. No pom declares them, because they cannot be on the class
 * path of the other tests; so a local repository that was filled for a build without network may lack them.
 */
final class Artifacts {

    private static final String QUARKUS = "io.quarkus";

    private final Set<String> resolved = new HashSet<>();
    private final MavenArtifactResolver resolver;

    private Artifacts(MavenArtifactResolver resolver) {
        this.resolver = resolver;
    }

    /** Whether the extension is in the local repository with its dependencies, or can be downloaded. */
    static boolean areAvailable(String extension) {
        return areAvailable(extension, MavenArtifactResolver.builder());
    }

    static boolean areAvailable(String extension, MavenArtifactResolver.Builder resolver) {
        try {
            Artifacts artifacts = new Artifacts(resolver.setWorkspaceDiscovery(false).build());
            artifacts.resolve(new DefaultArtifact(QUARKUS, extension + "-deployment", "jar", Version.getVersion()));
            return true;
        } catch (BootstrapMavenException e) {
            return false;
        }
    }

    private void resolve(Artifact artifact) throws BootstrapMavenException {
        if (!resolved.add(artifact.toString())) {
            return;
        }
        resolver.resolve(artifact);
        // Quarkus manages the versions of its dependencies, but not those of the dependencies of others
        if (artifact.getGroupId().equals(QUARKUS)) {
            for (Dependency dependency : resolver.resolveDescriptor(artifact).getDependencies()) {
                if (!dependency.isOptional() && Set.of("compile", "runtime").contains(dependency.getScope())) {
                    resolve(dependency.getArtifact());
                }
            }
        }
    }
}
