package io.quarkiverse.datadog.llmobs.deployment;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.jandex.AnnotationTransformation;
import org.jboss.jandex.ClassType;
import org.jboss.jandex.DotName;

import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.ReactiveAccessTokens;
import io.quarkiverse.datadog.llmobs.runtime.client.BuildInfo;
import io.quarkiverse.datadog.llmobs.runtime.client.ClientRecorder;
import io.quarkiverse.datadog.llmobs.runtime.client.Clients;
import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientName;
import io.quarkiverse.datadog.llmobs.runtime.http.HttpMetrics;
import io.quarkus.arc.ActiveResult;
import io.quarkus.arc.DefaultBean;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.AnnotationsTransformerBuildItem;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem.ExtendedBeanConfigurator;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.builder.Version;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;

/**
 * Registers the beans of the clients.
 */
class ClientBeansProcessor {

    private static final DotName REST_CLIENT = DotName.createSimple(RestClient.class);
    /** Default beans of the application and of its libraries take precedence. */
    private static final int LOWEST = Integer.MIN_VALUE;

    @BuildStep
    AdditionalBeanBuildItem clients() {
        return AdditionalBeanBuildItem.builder().addBeanClasses(Clients.class, HttpMetrics.class, LlmObservabilityClient.class)
                .setUnremovable()
                .build();
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void beans(List<ClientBuildItem> clients, ClientTypesBuildItem types, BeanDiscoveryFinishedBuildItem discovery,
            ClientRecorder recorder, BuildProducer<SyntheticBeanBuildItem> beans) {
        ApplicationBeans own = new ApplicationBeans(discovery, types);
        BuildInfo build = new BuildInfo(ExtensionVersion.get(), Version.getVersion(), types.apis());
        for (ClientBuildItem client : clients) {
            Supplier<ActiveResult> active = recorder.isActive(client.name(), client.hasTokenBean());
            for (Class<?> type : types.all()) {
                if (!own.offer(DotName.createSimple(type), client.name())) {
                    beans.produce(bean(type, types.apis().contains(type), client, active, build,
                            recorder).done());
                }
            }
        }
    }

    /**
     * Gives the raw interfaces that the application provides for named clients a lower priority where {@code @RestClient}
     * alone selects the default client: they have this qualifier, too.
     */
    @BuildStep
    AnnotationsTransformerBuildItem rawInterfacesOfNamedClients() {
        return new AnnotationsTransformerBuildItem(AnnotationTransformation.builder()
                .whenDeclaration(declaration -> declaration.hasDeclaredAnnotation(REST_CLIENT)
                        && declaration.hasDeclaredAnnotation(ClientTypesBuildItem.QUALIFIER))
                .transform(context -> context.add(DefaultBean.class)));
    }

    /** A programmatic look-up of a bean of the application leaves no injection point behind either. */
    @BuildStep
    UnremovableBeanBuildItem applicationBeans(ClientTypesBuildItem types) {
        return UnremovableBeanBuildItem.beanTypes(types.all().toArray(Class<?>[]::new));
    }

    /** Clients look them up. */
    @BuildStep
    UnremovableBeanBuildItem tokenBeans() {
        return UnremovableBeanBuildItem.beanTypes(ReactiveAccessTokens.class);
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void rejectInvalidValues(List<ClientBuildItem> clients, ClientRecorder recorder) {
        recorder.rejectInvalidValues(names(clients, ClientBuildItem::isUsed), names(clients, ClientBuildItem::hasTokenBean));
    }

    private static List<String> names(List<ClientBuildItem> clients, Predicate<ClientBuildItem> filter) {
        return clients.stream().filter(filter).map(ClientBuildItem::name).sorted().toList();
    }

    private static <T> ExtendedBeanConfigurator bean(Class<T> type, boolean api, ClientBuildItem client,
            Supplier<ActiveResult> active, BuildInfo build, ClientRecorder recorder) {
        ExtendedBeanConfigurator bean = SyntheticBeanBuildItem.configure(type)
                .scope(ApplicationScoped.class)
                .setRuntimeInit()
                // a programmatic look-up leaves no injection point behind
                .unremovable()
                .checkActive(active)
                .addInjectionPoint(ClassType.create(Clients.class))
                .createWith(recorder.bean(client.name(), type, build));
        if (api) {
            bean.addQualifier(RestClient.class);
        }
        if (!ClientName.isDefault(client.name())) {
            return bean.defaultBean().priority(LOWEST).addQualifier().annotation(LlmObservabilityClient.class)
                    .addValue("value", client.name()).done();
        }
        // @RestClient alone means the default client, but the beans of named clients have this qualifier, too: also those that
        // the application offers, before which a default bean would step back
        return api ? bean.alternative(true).priority(Integer.MAX_VALUE)
                : bean.defaultBean().priority(LOWEST);
    }
}
