package io.quarkiverse.datadog.llmobs.deployment;

import java.util.Set;
import java.util.TreeSet;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.Type;

import io.quarkiverse.datadog.llmobs.runtime.config.ClientName;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.processor.InjectionPointInfo;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;

/**
 * Finds out which clients the application uses.
 */
class ClientDiscoveryProcessor {

    @BuildStep
    void discover(CombinedIndexBuildItem index, BeanDiscoveryFinishedBuildItem beans, BuildProducer<ClientBuildItem> clients) {
        Set<String> named = new TreeSet<>();
        for (AnnotationInstance qualifier : index.getIndex().getAnnotations(ClientTypes.QUALIFIER)) {
            named.add(qualifier.value().asString());
        }
        named.forEach(name -> clients.produce(new ClientBuildItem(name, true)));
        clients.produce(new ClientBuildItem(ClientName.DEFAULT,
                beans.getInjectionPoints().stream().anyMatch(ClientDiscoveryProcessor::asksForDefault)));
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
