package io.quarkiverse.datadog.llmobs.deployment;

import java.util.List;

import jakarta.enterprise.inject.spi.DeploymentException;

import io.quarkiverse.datadog.llmobs.runtime.client.ClientRecorder;
import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientKeysBuilder;
import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientName;
import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientNamesRecorder;
import io.quarkiverse.datadog.llmobs.runtime.config.names.KnownKeys;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.RunTimeConfigBuilderBuildItem;

/**
 * Makes the configuration of every client in use readable, also from environment variables, and reports what is configured for
 * no client.
 */
class ClientNamesProcessor {

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    RunTimeConfigBuilderBuildItem names(List<ClientBuildItem> clients, ClientNamesRecorder recorder) {
        recorder.use(names(clients).stream().filter(name -> !ClientName.isDefault(name)).toList());
        return new RunTimeConfigBuilderBuildItem(ClientKeysBuilder.class);
    }

    @BuildStep
    void rejectNamesWithTheSameVariables(List<ClientBuildItem> clients, BuildProducer<ValidationErrorBuildItem> errors) {
        new KnownKeys(names(clients), ClientProperties.all()).clashes()
                .forEach(clash -> errors.produce(new ValidationErrorBuildItem(new DeploymentException(clash))));
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void reportIgnoredConfiguration(List<ClientBuildItem> clients, ClientRecorder recorder) {
        recorder.reportIgnoredConfiguration(names(clients), ClientProperties.all());
    }

    private static List<String> names(List<ClientBuildItem> clients) {
        return clients.stream().map(ClientBuildItem::name).sorted().toList();
    }
}
