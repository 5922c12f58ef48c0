package io.quarkiverse.datadog.llmobs.deployment;

import java.util.Optional;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkiverse.datadog.llmobs.runtime.client.ClientRecorder;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.metrics.MetricsCapabilityBuildItem;
import io.quarkus.deployment.metrics.MetricsFactoryConsumerBuildItem;
import io.quarkus.runtime.metrics.MetricsFactory;

/**
 * Adds exports to the metrics of HTTP clients, where Micrometer measures these.
 */
class MetricsProcessor {

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void exports(Optional<MetricsCapabilityBuildItem> metrics, ClientRecorder recorder,
            BuildProducer<MetricsFactoryConsumerBuildItem> consumers) {
        if (metrics.isPresent() && metrics.get().metricsSupported(MetricsFactory.MICROMETER) && measuresHttpClients()) {
            consumers.produce(
                    new MetricsFactoryConsumerBuildItem(recorder.measureExports(), ExecutionTime.RUNTIME_INIT));
        }
    }

    /** As the Micrometer extension decides it. */
    private static boolean measuresHttpClients() {
        Config config = ConfigProvider.getConfig();
        return config.getOptionalValue("quarkus.micrometer.binder.http-client.enabled", Boolean.class)
                .or(() -> config.getOptionalValue("quarkus.micrometer.binder-enabled-default", Boolean.class)).orElse(true);
    }
}
