package io.quarkiverse.datadog.llmobs.deployment;

import java.lang.reflect.Modifier;
import java.util.stream.Stream;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

import com.fasterxml.jackson.annotation.JsonValue;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageProxyDefinitionBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;

/**
 * Keeps in a native executable what is reached by reflection.
 */
class NativeProcessor {

    private static final String PRIVATE = LlmObservability.class.getPackageName() + ".runtime.";

    /**
     * All values of the public packages, so that a new one cannot be forgotten: an application may give each of them to Jackson
     * in ways that the build does not see, such as in a {@code Response}. They are registered one by one, since the types of
     * their components are among them or have serializers of their own. A hierarchy would add classes of the JDK.
     */
    @BuildStep
    ReflectiveClassBuildItem values(ApplicationArchivesBuildItem archives) {
        // this archive alone: the packages of an application may have names below ours
        IndexView index = archives.containingArchive(LlmObservability.class.getName()).getIndex();
        String[] types = publicClasses(index).flatMap(type -> values(type, index)).map(ClassInfo::name).map(DotName::toString)
                .distinct().sorted().toArray(String[]::new);
        return ReflectiveClassBuildItem.builder(types).constructors().methods().fields().reason(getClass().getName()).build();
    }

    private static Stream<ClassInfo> publicClasses(IndexView index) {
        return index.getKnownClasses().stream().filter(type -> Modifier.isPublic(type.flags()))
                .filter(type -> !type.name().toString().startsWith(PRIVATE));
    }

    /** The class itself if it has values, or the implementations of an interface that says how its values are written. */
    private static Stream<ClassInfo> values(ClassInfo type, IndexView index) {
        if (type.isInterface()) {
            return type.hasAnnotation(JsonValue.class)
                    ? Stream.concat(Stream.of(type), index.getAllKnownImplementations(type.name()).stream())
                    : Stream.empty();
        }
        return type.isAnnotation() || type.simpleName().endsWith("Exception") ? Stream.empty() : Stream.of(type);
    }

    @BuildStep
    void apis(ClientTypesBuildItem types, BuildProducer<NativeImageProxyDefinitionBuildItem> proxies,
            BuildProducer<ReflectiveClassBuildItem> reflective) {
        for (Class<?> api : types.apis()) {
            proxies.produce(new NativeImageProxyDefinitionBuildItem(api.getName()));
            reflective.produce(ReflectiveClassBuildItem.builder(api).methods().reason(getClass().getName()).build());
        }
    }
}
