package io.quarkiverse.datadog.llmobs.deployment;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Named;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;

import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientName;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.processor.BeanInfo;

/**
 * The beans of the application with the types of a client, such as mocks in a test. They replace the beans of the extension.
 */
final class ApplicationBeans {

    private static final DotName DEFAULT = DotName.createSimple(Default.class);
    private static final DotName REST_CLIENT = DotName.createSimple(RestClient.class);

    /** What selects a bean of a client; any other qualifier makes a bean of the application's own kind. */
    private static final Set<DotName> OF_A_CLIENT = Set.of(DEFAULT, REST_CLIENT, ClientTypesBuildItem.QUALIFIER,
            DotName.createSimple(Any.class), DotName.createSimple(Named.class));

    private final ClientTypesBuildItem types;
    private final Collection<BeanInfo> beans;

    ApplicationBeans(BeanDiscoveryFinishedBuildItem discovery, ClientTypesBuildItem types) {
        this.types = types;
        beans = discovery.beanStream().stream()
                .filter(bean -> bean.getTypes().stream().map(Type::name).anyMatch(types::contains))
                .filter(bean -> selectAClient(bean.getQualifiers()))
                .toList();
    }

    /** Whether there are no other qualifiers than those of clients. */
    static boolean selectAClient(Collection<AnnotationInstance> qualifiers) {
        return qualifiers.stream().map(AnnotationInstance::name).allMatch(OF_A_CLIENT::contains);
    }

    boolean offer(DotName type, String client) {
        return beans.stream().anyMatch(bean -> bean.getTypes().stream().map(Type::name).anyMatch(type::equals)
                && hasQualifier(bean, types.isApi(type) ? REST_CLIENT : qualifier(client)) && belongsTo(bean, client));
    }

    private static DotName qualifier(String client) {
        return ClientName.isDefault(client) ? DEFAULT : ClientTypesBuildItem.QUALIFIER;
    }

    private static boolean belongsTo(BeanInfo bean, String client) {
        Optional<String> named = bean.getQualifier(ClientTypesBuildItem.QUALIFIER)
                .map(qualifier -> qualifier.value().asString());
        return client.equals(named.orElse(ClientName.DEFAULT));
    }

    private static boolean hasQualifier(BeanInfo bean, DotName qualifier) {
        return bean.getQualifier(qualifier).isPresent();
    }
}
