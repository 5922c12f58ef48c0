package io.quarkiverse.datadog.llmobs.it.secrets;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows on the health page what is planted there.
 */
@Readiness
@ApplicationScoped
public class PlantedHealthCheck implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("planted").up().withData("key", KeyPair.PLANTED).build();
    }
}
