package io.quarkiverse.datadog.llmobs.deployment;

import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.inject.spi.DeploymentException;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.Type;

import io.quarkiverse.datadog.llmobs.runtime.config.ClientName;
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
    private static final Set<String> RESERVED = new TreeSet<>(Set.of(ClientName.DEFAULT, "retry", "devservices"));

    @BuildStep
    void discover(CombinedIndexBuildItem index, BeanDiscoveryFinishedBuildItem beans, BuildProducer<ClientBuildItem> clients,
            BuildProducer<ValidationErrorBuildItem> errors) {
        Set<String> named = new TreeSet<>();
        for (AnnotationInstance qualifier : index.getIndex().getAnnotations(ClientTypes.QUALIFIER)) {
            String name = qualifier.value().asString();
            if (isConfigurable(name)) {
                named.add(name);
            } else {
                errors.produce(new ValidationErrorBuildItem(new DeploymentException("@LlmObservabilityClient(\"" + name
                        + "\") on " + qualifier.target() + ": no configuration key can have this name; choose one that is not"
                        + " blank, holds no quotes and is none of " + RESERVED)));
            }
        }
        named.forEach(name -> clients.produce(new ClientBuildItem(name, true)));
        clients.produce(new ClientBuildItem(ClientName.DEFAULT,
                beans.getInjectionPoints().stream().anyMatch(ClientDiscoveryProcessor::asksForDefault)));
    }

    private static boolean isConfigurable(String name) {
        return !name.isBlank() && !name.contains("\"") && !RESERVED.contains(name);
    }

    private static boolean asksForDefault(InjectionPointInfo injection) {
        return isClient(injection.getRequiredType())
                && injection.getRequiredQualifiers().stream().noneMatch(q -> q.name().equals(ClientTypes.QUALIFIER));
    }

    /** The type itself, or an {@code Instance}, {@code Provider} or the like of it. */
    private static boolean isClient(Type type) {
        return ClientTypes.isOne(type.name()) || type.kind() == Type.Kind.PARAMETERIZED_TYPE
                && type.asParameterizedType().arguments().stream().anyMatch(argument -> ClientTypes.isOne(argument.name()));
    }
}
