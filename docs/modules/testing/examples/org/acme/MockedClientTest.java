package org.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportReport;
import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkus.test.InjectMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.mockito.MockitoConfig;

// tag::class[]
@QuarkusTest
class MockedClientTest {

    @InjectMock
    @MockitoConfig(returnsDeepMocks = true)
    LlmObservability llmobs;

    @Inject
    GoldenDatasets golden;

    @Test
    void namesAreThoseOfTheDatasets() {
        when(llmobs.datasets().list().stream()).thenReturn(Stream.of(dataset("d-1", "golden")));

        assertEquals(List.of("golden"), golden.names());
    }

    @Test
    void theRowsOfAnExportAreCounted() {
        Path file = Path.of("golden.csv");
        when(llmobs.datasets().export("d-1").toFile(file))
                .thenReturn(new ExportReport(1000, 1000, 12, OptionalLong.of(3), Duration.ofSeconds(1)));

        assertEquals(12, golden.save("d-1", file));
    }

    @Test
    void aFailureReachesTheCaller() {
        when(llmobs.datasets().export("d-2").toFile(any()))
                .thenThrow(new NotFoundException("no such dataset", Failure.ofResponse(404, List.of(), null), null));

        assertThrows(NotFoundException.class, () -> golden.save("d-2", Path.of("golden.csv")));
        verify(llmobs.datasets().export("d-2")).toFile(Path.of("golden.csv"));
    }

    private static Dataset dataset(String id, String name) {
        return new Dataset(id, name, null, null, 0L, null, null, null, null, null, null, null);
    }
}
// end::class[]
