package io.quarkiverse.datadog.llmobs.deployment;

import jakarta.ws.rs.Path;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.rest.Operation;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;

/**
 * Finds the MicroProfile interfaces of this extension. What needs them, such as beans and native proxies, reads the build item.
 */
class ClientTypesProcessor {

    private static final String PACKAGE = Operation.class.getPackageName();

    @BuildStep
    ClientTypesBuildItem types(ApplicationArchivesBuildItem archives) {
        // this archive alone: the packages of an application may have names below ours
        IndexView index = archives.containingArchive(LlmObservability.class.getName()).getIndex();
        return new ClientTypesBuildItem(index.getKnownClasses().stream()
                .filter(type -> type.name().toString().startsWith(PACKAGE + "."))
                .filter(type -> type.isInterface() && type.hasDeclaredAnnotation(Path.class)).map(ClassInfo::name)
                .sorted().<Class<?>> map(name -> load(name.toString())).toList());
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
