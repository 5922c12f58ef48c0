package org.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.datadog.llmobs.emulator.Fault;
import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkus.test.common.DevServicesContext;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

// tag::class[]
@QuarkusTest
@TestProfile(WithoutDevService.class)
@QuarkusTestResource(value = EmulatorResource.class, restrictToAnnotatedClass = true)
class OwnEmulatorTest {

    @Inject
    GoldenDatasets golden;

    LlmObservabilityEmulator emulator; // set by EmulatorResource

    @Test
    void aBrokenExportStartsAgain(@TempDir Path folder) {
        emulator.faults().on("ExportLLMObsDataset", Fault.cutAfter(1_000_000).times(1));

        long rows = golden.save("5eed0000-0000-4000-8000-000000000002", folder.resolve("large.csv"));

        assertEquals(10_000, rows);
        assertEquals(2, emulator.requestCount("ExportLLMObsDataset"));
    }
    // end::class[]

    DevServicesContext devServices;

    @Test
    void theDevServiceDoesNotRun() {
        assertNull(devServices.devServicesProperties().get("quarkus.datadog-llmobs.base-url"));
    }

    // tag::class[]
}
// end::class[]
