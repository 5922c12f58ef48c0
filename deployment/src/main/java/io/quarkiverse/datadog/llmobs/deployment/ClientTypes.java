package io.quarkiverse.datadog.llmobs.deployment;

import java.util.List;

import org.jboss.jandex.DotName;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.rest.DatasetRecordsApi;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkiverse.datadog.llmobs.rest.ExperimentsApi;
import io.quarkiverse.datadog.llmobs.rest.ProjectsApi;

/**
 * The types of which each client has a bean.
 */
final class ClientTypes {

    static final DotName QUALIFIER = DotName.createSimple(LlmObservabilityClient.class);

    static final List<Class<?>> FRONT_DOORS = List.of(LlmObservability.class, ReactiveLlmObservability.class);
    static final List<Class<?>> APIS = List.of(ProjectsApi.class, DatasetsApi.class, DatasetRecordsApi.class,
            ExperimentsApi.class);

    private ClientTypes() {
    }

    static boolean isOne(DotName name) {
        return isOne(FRONT_DOORS, name) || isOne(APIS, name);
    }

    private static boolean isOne(List<Class<?>> types, DotName name) {
        return types.stream().anyMatch(type -> name.toString().equals(type.getName()));
    }
}
