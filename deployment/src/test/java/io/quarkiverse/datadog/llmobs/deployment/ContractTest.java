package io.quarkiverse.datadog.llmobs.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.contract.Contract;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.DatasetChanges;
import io.quarkiverse.datadog.llmobs.dataset.DatasetQuery;
import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.RecordQuery;
import io.quarkiverse.datadog.llmobs.emulator.EmulatorOptions;
import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.emulator.Profile;
import io.quarkiverse.datadog.llmobs.emulator.RecordedRequest;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkiverse.datadog.llmobs.project.NewProject;
import io.quarkiverse.datadog.llmobs.project.Project;
import io.quarkiverse.datadog.llmobs.project.ProjectQuery;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Everything the client sends and everything it reads keeps to the API description with its observed departures. The emulator
 * answers as observed to one client, and as published to the other; both are read alike.
 */
class ContractTest {

    private static LlmObservabilityEmulator live;
    private static LlmObservabilityEmulator published;

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .setBeforeAllCustomizer(ContractTest::start)
            .setAfterAllCustomizer(ContractTest::checkAndStop)
            .overrideConfigKey("quarkus.datadog-llmobs.base-url", "${contract.live}")
            .overrideConfigKey("quarkus.datadog-llmobs.api-key", "k")
            .overrideConfigKey("quarkus.datadog-llmobs.application-key", "k")
            .overrideConfigKey("quarkus.datadog-llmobs.published.base-url", "${contract.published}")
            .overrideConfigKey("quarkus.datadog-llmobs.published.api-key", "k")
            .overrideConfigKey("quarkus.datadog-llmobs.published.application-key", "k");

    static void start() {
        live = LlmObservabilityEmulator.start(EmulatorOptions.defaults().withProfile(Profile.LIVE));
        published = LlmObservabilityEmulator.start(EmulatorOptions.defaults().withProfile(Profile.PUBLISHED));
        System.setProperty("contract.live", live.baseUri().toString());
        System.setProperty("contract.published", published.baseUri().toString());
    }

    static void checkAndStop() {
        try {
            check(live);
            check(published);
        } finally {
            live.close();
            published.close();
            System.clearProperty("contract.live");
            System.clearProperty("contract.published");
        }
    }

    private static void check(LlmObservabilityEmulator emulator) {
        Set<String> seen = new HashSet<>();
        for (RecordedRequest request : emulator.requests()) {
            seen.add(request.operationId());
            assertEquals(List.of(), Contract.violations(request.method(), request.rawPath(), request.rawQuery(),
                    request.requestHeaders(), request.requestBody(), request.status(), request.responseHeaders(),
                    request.responseBody()), request.toString());
        }
        assertTrue(seen.containsAll(emulator.operations()), "every operation was used: " + seen);
    }

    @Inject
    LlmObservability observed;

    @Inject
    @LlmObservabilityClient("published")
    LlmObservability asPublished;

    @Test
    void observedAnswersAreRead() {
        everyOperation(observed);
    }

    @Test
    void publishedAnswersAreRead() {
        everyOperation(asPublished);
    }

    private static void everyOperation(LlmObservability llmobs) {
        Project project = llmobs.projects().create(NewProject.named("contract").withDescription("checked"));
        assertEquals(project.id(), llmobs.projects().list(ProjectQuery.named("contract")).firstPage().items().get(0).id());
        Datasets datasets = llmobs.datasets(project.id());
        Dataset dataset = datasets.create(NewDataset.named("golden").withMetadata(Map.of("owner", "qa")));
        assertEquals(2, datasets.records(dataset.id()).append(List.of(
                NewRecord.of(Map.of("q", "1+1"), 2).withId("r-1").withMetadata(Map.of("level", "easy")).withTags("a:b"),
                NewRecord.of("plain text"))).size());
        assertEquals(2, datasets.records(dataset.id()).list().withPageSize(1).stream().count());
        assertEquals("r-1",
                datasets.records(dataset.id()).list(RecordQuery.tagged("a:b", "c:d")).firstPage().items().get(0).id());
        assertEquals("described", datasets.update(dataset.id(), DatasetChanges.description("described")).description());
        assertEquals(dataset.id(), datasets.list(DatasetQuery.named("golden")).stream().findFirst().orElseThrow().id());
        assertEquals(2, datasets.export(dataset.id()).rows().count());
        assertEquals(1, datasets.export(dataset.id()).version(1).toStream(OutputStream.nullOutputStream()).version()
                .orElseThrow());
        assertEquals("e", llmobs.experiments().create(NewExperiment.named("e").on(dataset).inProject(project.id())
                .withConfig(Map.of("temperature", 0.5)).withRunCount(2)).experiment());
    }
}
