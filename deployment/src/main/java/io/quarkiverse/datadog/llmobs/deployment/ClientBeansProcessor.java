package io.quarkiverse.datadog.llmobs.deployment;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.jandex.ClassType;

import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.runtime.client.ClientRecorder;
import io.quarkiverse.datadog.llmobs.runtime.client.Clients;
import io.quarkiverse.datadog.llmobs.runtime.config.ClientName;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem.ExtendedBeanConfigurator;
import io.quarkus.builder.Version;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;

/**
 * Registers the beans of the clients.
 */
class ClientBeansProcessor {

    @BuildStep
    AdditionalBeanBuildItem clients() {
        return AdditionalBeanBuildItem.builder().addBeanClasses(Clients.class, LlmObservabilityClient.class).setUnremovable()
                .build();
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void beans(List<ClientBuildItem> clients, ClientRecorder recorder, BuildProducer<SyntheticBeanBuildItem> beans) {
        for (ClientBuildItem client : clients) {
            ClientTypes.FRONT_DOORS.forEach(type -> beans.produce(bean(type, client.name(), recorder).done()));
            ClientTypes.APIS.forEach(type -> beans.produce(api(type, client.name(), recorder).done()));
        }
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void refuseWrongValues(List<ClientBuildItem> clients, ClientRecorder recorder) {
        recorder.refuseWrongValues(clients.stream().filter(ClientBuildItem::isUsed).map(ClientBuildItem::name).toList());
    }

    private static <T> ExtendedBeanConfigurator api(Class<T> type, String client, ClientRecorder recorder) {
        ExtendedBeanConfigurator bean = bean(type, client, recorder).addQualifier(RestClient.class);
        // a named client's bean has the qualifier @RestClient, too; without another one the default client is meant
        return ClientName.isDefault(client) ? bean.alternative(true).priority(1) : bean;
    }

    private static <T> ExtendedBeanConfigurator bean(Class<T> type, String client, ClientRecorder recorder) {
        ExtendedBeanConfigurator bean = SyntheticBeanBuildItem.configure(type)
                .scope(ApplicationScoped.class)
                .setRuntimeInit()
                // a programmatic look-up leaves no injection point behind
                .unremovable()
                .checkActive(recorder.isActive(client))
                .addInjectionPoint(ClassType.create(Clients.class))
                .createWith(recorder.bean(client, type, ExtensionVersion.get(), Version.getVersion()));
        if (!ClientName.isDefault(client)) {
            bean.addQualifier().annotation(LlmObservabilityClient.class).addValue("value", client).done();
        }
        return bean;
    }
}
