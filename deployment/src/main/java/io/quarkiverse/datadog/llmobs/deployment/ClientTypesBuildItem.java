package io.quarkiverse.datadog.llmobs.deployment;

import java.util.List;
import java.util.stream.Stream;

import org.jboss.jandex.DotName;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkus.builder.item.SimpleBuildItem;

/**
 * The types of which each client has a bean.
 */
final class ClientTypesBuildItem extends SimpleBuildItem {

    static final DotName QUALIFIER = DotName.createSimple(LlmObservabilityClient.class);

    private final List<Class<?>> apis;

    /** @param apis the MicroProfile interfaces */
    ClientTypesBuildItem(List<Class<?>> apis) {
        this.apis = List.copyOf(apis);
    }

    /** The MicroProfile interfaces, sorted by name. */
    List<Class<?>> apis() {
        return apis;
    }

    /** The entry beans and the MicroProfile interfaces. */
    List<Class<?>> all() {
        return Stream.concat(Stream.of(LlmObservability.class, ReactiveLlmObservability.class), apis.stream()).toList();
    }

    boolean contains(DotName name) {
        return isIn(all(), name);
    }

    boolean isApi(DotName name) {
        return isIn(apis, name);
    }

    private static boolean isIn(List<Class<?>> types, DotName name) {
        return types.stream().anyMatch(type -> name.toString().equals(type.getName()));
    }
}
