package io.quarkiverse.datadog.llmobs.deployment;

import java.util.List;
import java.util.stream.Stream;

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
    static final List<Class<?>> ALL = Stream.concat(FRONT_DOORS.stream(), APIS.stream()).toList();

    private ClientTypes() {
    }

    static boolean isOne(DotName name) {
        return isOne(ALL, name);
    }

    static boolean isApi(DotName name) {
        return isOne(APIS, name);
    }

    private static boolean isOne(List<Class<?>> types, DotName name) {
        return types.stream().anyMatch(type -> name.toString().equals(type.getName()));
    }
}
