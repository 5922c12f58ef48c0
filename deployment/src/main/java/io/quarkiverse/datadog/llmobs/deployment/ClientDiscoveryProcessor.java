package io.quarkiverse.datadog.llmobs.deployment;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.enterprise.inject.spi.DeploymentException;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;

import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientName;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.arc.processor.InjectionPointInfo;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;

/**
 * Finds out which clients the application uses.
 */
class ClientDiscoveryProcessor {

    /** The name of the client without a name, and the groups of configuration keys. */
    private static final Set<String> RESERVED = new TreeSet<>(Set.of(ClientName.DEFAULT, "retry", "devservices",
            "prompt-cache"));

    @BuildStep
    void discover(CombinedIndexBuildItem index, BeanDiscoveryFinishedBuildItem beans, ClientTypesBuildItem types,
            BuildProducer<ClientBuildItem> clients, BuildProducer<ValidationErrorBuildItem> errors) {
        Set<String> named = new TreeSet<>();
        for (AnnotationInstance qualifier : index.getIndex().getAnnotations(ClientTypesBuildItem.QUALIFIER)) {
            String name = qualifier.value().asString();
            if (isConfigurable(name)) {
                named.add(name);
            } else {
                errors.produce(new ValidationErrorBuildItem(new DeploymentException("@LlmObservabilityClient(\"" + name
                        + "\") on " + qualifier.target() + ": no configuration key can have this name; choose one that is not"
                        + " blank, holds no quotes and no backslashes and is none of " + RESERVED)));
            }
        }
        TokenBeans tokens = new TokenBeans(beans);
        named.forEach(name -> clients.produce(new ClientBuildItem(name, true, tokens.areFor(name))));
        ApplicationBeans own = new ApplicationBeans(beans, types);
        clients.produce(new ClientBuildItem(ClientName.DEFAULT, beans.getInjectionPoints().stream()
                .filter(ClientDiscoveryProcessor::isUnnamed).flatMap(ClientDiscoveryProcessor::requestedTypes)
                .filter(types::contains)
                .anyMatch(type -> !own.offer(type, ClientName.DEFAULT)),
                tokens.areFor(ClientName.DEFAULT)));
    }

    private static boolean isConfigurable(String name) {
        return !name.isBlank() && !name.contains("\"") && !name.contains("\\") && !RESERVED.contains(name);
    }

    private static boolean isUnnamed(InjectionPointInfo injection) {
        return ApplicationBeans.selectAClient(injection.getRequiredQualifiers())
                && injection.getRequiredQualifiers().stream().noneMatch(q -> q.name().equals(ClientTypesBuildItem.QUALIFIER));
    }

    /** The type itself, or that of an {@code Instance}, {@code Provider} or the like of it. */
    private static Stream<DotName> requestedTypes(InjectionPointInfo injection) {
        Type type = injection.getRequiredType();
        Stream<Type> arguments = type.kind() == Type.Kind.PARAMETERIZED_TYPE
                ? type.asParameterizedType().arguments().stream()
                : Stream.empty();
        return Stream.concat(Stream.of(type), arguments).map(Type::name);
    }
}
