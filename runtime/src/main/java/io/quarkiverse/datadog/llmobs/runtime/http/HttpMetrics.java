package io.quarkiverse.datadog.llmobs.runtime.http;

import jakarta.inject.Singleton;

import io.quarkus.runtime.metrics.MetricsFactory;

/**
 * The metrics of an application that measures its HTTP clients. It injects nothing, because it is used while the application
 * starts: the beans that clients need, such as Vert.x and the TLS registry, may not exist then.
 */
@Singleton
public class HttpMetrics {

    private volatile MetricsFactory factory;

    public void use(MetricsFactory metrics) {
        factory = metrics;
    }

    /** Null when nothing is measured. */
    public MetricsFactory factory() {
        return factory;
    }
}
