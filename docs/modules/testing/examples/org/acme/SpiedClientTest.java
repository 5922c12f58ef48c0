package org.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;

import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.mockito.InjectSpy;

// tag::class[]
@QuarkusTest
class SpiedClientTest {

    @InjectSpy
    LlmObservability llmobs;

    @Inject
    GoldenDatasets golden;

    @Test
    void theEmulatorIsCalledThroughTheSpy() {
        Datasets datasets = spy(llmobs.datasets());
        doReturn(datasets).when(llmobs).datasets();

        String name = "golden-" + UUID.randomUUID();
        Dataset created = golden.create(name, NewRecord.of("Who wrote Faust?", "Goethe"));

        verify(datasets).create(NewDataset.named(name));
        assertEquals(1, golden.recordIds(created.projectId(), created.id()).size());
    }

    @Test
    void nothingIsAppendedWhenTheDatasetCannotBeCreated() {
        Datasets datasets = spy(llmobs.datasets());
        doReturn(datasets).when(llmobs).datasets();
        NewDataset refused = NewDataset.named("refused");
        doThrow(new TransportException("the connection could not be made", Failure.withoutResponse(), null))
                .when(datasets).create(refused);

        assertThrows(TransportException.class, () -> golden.create("refused", NewRecord.of("Who wrote Emma?", "Austen")));
        verify(datasets, never()).records(any());
    }
}
// end::class[]
