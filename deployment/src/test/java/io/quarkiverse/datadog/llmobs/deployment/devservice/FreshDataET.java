package io.quarkiverse.datadog.llmobs.deployment.devservice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkus.test.junit.QuarkusTest;

/**
 * A test of the application, which continuous testing runs.
 */
@QuarkusTest
class FreshDataET {

    @Inject
    LlmObservability llmobs;

    @Test
    void onlyTheSeedIsPresent() {
        assertEquals(List.of("golden"), llmobs.datasets().list().stream().map(Dataset::name).toList());
        llmobs.datasets().create(NewDataset.named("left behind"));
    }
}
