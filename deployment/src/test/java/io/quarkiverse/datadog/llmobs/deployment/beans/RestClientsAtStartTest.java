package io.quarkiverse.datadog.llmobs.deployment.beans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.eclipse.microprofile.rest.client.spi.RestClientListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkiverse.datadog.llmobs.rest.Operation;
import io.quarkiverse.datadog.llmobs.rest.ProjectsApi;
import io.quarkiverse.datadog.llmobs.runtime.client.Clients;
import io.quarkus.test.QuarkusUnitTest;

/**
 * The REST client of a MicroProfile interface takes milliseconds to build. It is built by the first call of the interface, so
 * that the number of interfaces does not matter at the start of an application.
 */
class RestClientsAtStartTest {

    private static final String EMULATOR = "start.emulator";
    private static LlmObservabilityEmulator emulator;

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(Built.class).addAsServiceProvider(RestClientListener.class, Built.class))
            .setBeforeAllCustomizer(RestClientsAtStartTest::start)
            .setAfterAllCustomizer(RestClientsAtStartTest::stop)
            .overrideConfigKey("quarkus.datadog-llmobs.base-url", "${start.emulator}")
            .overrideConfigKey("quarkus.datadog-llmobs.api-key", "k")
            .overrideConfigKey("quarkus.datadog-llmobs.application-key", "k")
            .overrideConfigKey("quarkus.datadog-llmobs.project-id", "p");

    static void start() {
        emulator = LlmObservabilityEmulator.start();
        System.setProperty(EMULATOR, emulator.baseUri().toString());
    }

    static void stop() {
        emulator.close();
        System.clearProperty(EMULATOR);
    }

    /** The interfaces whose REST clients were built. */
    public static class Built implements RestClientListener {

        static final Set<Class<?>> TYPES = ConcurrentHashMap.newKeySet();

        @Override
        public void onNewClient(Class<?> type, RestClientBuilder builder) {
            TYPES.add(type);
        }
    }

    @Inject
    LlmObservability llmobs;

    @Inject
    ReactiveLlmObservability reactive;

    @Inject
    @RestClient
    DatasetsApi datasets;

    @Inject
    BeanManager manager;

    @Test
    void eachIsBuiltByTheFirstCallOfItsInterface() throws Exception {
        assertEquals(Set.of(), Built.TYPES);
        assertNull(manager.getContext(Singleton.class)
                .get((Contextual<?>) manager.resolve(manager.getBeans(Clients.class))));

        // neither a group nor a bean is a call
        groups(llmobs, LlmObservability.class);
        groups(reactive, ReactiveLlmObservability.class);
        assertTrue(apis().count() > 10);
        apis().forEach(Object::toString);
        assertEquals(Set.of(), Built.TYPES);

        llmobs.projects().list().firstPage();
        llmobs.projects().list().firstPage();
        assertEquals(Set.of(ProjectsApi.class), Built.TYPES);
        datasets.listDatasets("p", null, null, null, null).onFailure().recoverWithNull().await().indefinitely();
        assertEquals(Set.of(ProjectsApi.class, DatasetsApi.class), Built.TYPES);
    }

    /** The beans of all interfaces. */
    private Stream<Object> apis() {
        return manager.getBeans(Object.class, RestClient.LITERAL).stream()
                .filter(bean -> bean.getTypes().stream()
                        .anyMatch(type -> type.getTypeName().startsWith(Operation.class.getPackageName())))
                .map(bean -> manager.getReference(bean, Object.class, manager.createCreationalContext(bean)));
    }

    private static void groups(Object bean, Class<?> type) throws Exception {
        for (Method group : Stream.of(type.getMethods()).filter(method -> method.getParameterCount() == 0).toList()) {
            group.invoke(bean);
        }
    }
}
