package io.quarkiverse.datadog.llmobs.deployment;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.inject.Default;

import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;

import io.quarkiverse.datadog.llmobs.ReactiveAccessTokens;
import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientName;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.processor.BeanInfo;

/**
 * The beans of the application that supply access tokens.
 */
final class TokenBeans {

    private static final DotName TOKENS = DotName.createSimple(ReactiveAccessTokens.class);
    private static final DotName DEFAULT = DotName.createSimple(Default.class);

    private final List<BeanInfo> beans;

    TokenBeans(BeanDiscoveryFinishedBuildItem discovery) {
        beans = discovery.beanStream().stream()
                .filter(bean -> bean.getTypes().stream().map(Type::name).anyMatch(TOKENS::equals)).toList();
    }

    /** Whether one of them is for this client. */
    boolean areFor(String client) {
        return beans.stream().anyMatch(bean -> ClientName.isDefault(client) ? bean.getQualifier(DEFAULT).isPresent()
                : Optional.of(client).equals(bean.getQualifier(ClientTypesBuildItem.QUALIFIER)
                        .map(qualifier -> qualifier.value().asString())));
    }
}
