package io.quarkiverse.datadog.llmobs.deployment.beans;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.runtime.client.ClientRecorder;
import io.quarkiverse.datadog.llmobs.runtime.client.Clients;
import io.quarkiverse.datadog.llmobs.runtime.http.HttpMetrics;
import io.quarkus.test.QuarkusUnitTest;

/**
 * The extension receives the metrics while the application starts. The beans that clients need may not exist then.
 */
class MetricsAtStartTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.datadog-llmobs.devservices.enabled", "false")
            .overrideConfigKey("quarkus.datadog-llmobs.api-key", "a")
            .overrideConfigKey("quarkus.datadog-llmobs.application-key", "b");

    @Inject
    Instance<LlmObservability> llmobs;

    @Inject
    BeanManager beans;

    @Test
    void metricsCreateNoClients() {
        new ClientRecorder(null).measureExports().accept(null);
        assertNotNull(made(HttpMetrics.class));
        assertNull(made(Clients.class));
        llmobs.get().datasets("p");
        assertNotNull(made(Clients.class));
    }

    private Object made(Class<?> bean) {
        return beans.getContext(Singleton.class).get((Contextual<?>) beans.resolve(beans.getBeans(bean)));
    }
}
