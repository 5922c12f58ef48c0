package io.quarkiverse.datadog.llmobs.deployment;

import java.util.List;

import org.jboss.jandex.ClassInfo;

import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageProxyDefinitionBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;

/**
 * Keeps in a native executable what is reached by reflection. Found by package, so that a new record cannot be forgotten.
 */
class NativeProcessor {

    private static final List<String> JSON_PACKAGES = List.of("io.quarkiverse.datadog.llmobs.model",
            "io.quarkiverse.datadog.llmobs.rest.wire");

    @BuildStep
    ReflectiveClassBuildItem json(CombinedIndexBuildItem index) {
        String[] types = JSON_PACKAGES.stream()
                .flatMap(name -> index.getIndex().getClassesInPackage(name).stream())
                .map(ClassInfo::name).map(Object::toString).filter(name -> !name.endsWith("package-info")).sorted()
                .toArray(String[]::new);
        return ReflectiveClassBuildItem.builder(types).constructors().methods().fields().reason(getClass().getName()).build();
    }

    @BuildStep
    void apis(BuildProducer<NativeImageProxyDefinitionBuildItem> proxies, BuildProducer<ReflectiveClassBuildItem> reflective) {
        for (Class<?> api : ClientTypes.APIS) {
            proxies.produce(new NativeImageProxyDefinitionBuildItem(api.getName()));
            reflective.produce(ReflectiveClassBuildItem.builder(api).methods().reason(getClass().getName()).build());
        }
    }
}
