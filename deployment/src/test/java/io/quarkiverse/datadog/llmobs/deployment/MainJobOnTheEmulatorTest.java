package io.quarkiverse.datadog.llmobs.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.DatasetChanges;
import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Without any configuration, an application works against the emulator.
 */
class MainJobOnTheEmulatorTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication();

    @Inject
    LlmObservability llmobs;

    @Test
    void aDatasetIsCreatedFilledListedUpdatedAndExperimentedOn() {
        Datasets datasets = llmobs.datasets();
        Dataset golden = datasets.create(NewDataset.named("golden").withDescription("reviewed answers"));

        List<DatasetRecord> appended = datasets.records(golden.id()).append(IntStream.range(0, 250)
                .mapToObj(i -> NewRecord.of(Map.of("question", "What is " + i + " + 1?"), i + 1).withId("r-" + i)
                        .withTags("n:" + i % 2))
                .toList());
        assertEquals(250, appended.size());
        assertEquals(1L, appended.get(0).version());
        assertEquals(250, datasets.records(golden.id()).list().withPageSize(100).stream().map(DatasetRecord::id).distinct()
                .count());

        Dataset renamed = datasets.update(golden.id(), DatasetChanges.name("golden-v2"));
        assertEquals("golden-v2", renamed.name());
        assertEquals("reviewed answers", renamed.description());
        assertEquals(List.of("golden-v2"), datasets.list().stream().map(Dataset::name).toList());

        Experiment experiment = llmobs.experiments().create(NewExperiment.named("prompt v7").on(renamed));
        assertEquals("prompt v7", experiment.experiment());
        assertTrue(experiment.name().startsWith("prompt v7-"), experiment.name());
        assertEquals(1L, experiment.datasetVersion());
    }
}
