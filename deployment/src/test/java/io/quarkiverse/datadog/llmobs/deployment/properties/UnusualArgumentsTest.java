package io.quarkiverse.datadog.llmobs.deployment.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.DatasetChanges;
import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.RecordQuery;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Unusual arguments are sent as they are, or rejected before anything is sent. The arguments of single operations are tested by
 * the cases of all operations.
 */
class UnusualArgumentsTest {

    private static final long SEED = Long.getLong("random.seed", 20261121L);
    private static final int TIMES = Integer.getInteger("random.times", 1);

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClass(UnusualValues.class));

    @Inject
    LlmObservability llmobs;

    private static LongStream seeds(int count) {
        return LongStream.range(SEED, SEED + (long) count * TIMES);
    }

    @Test
    void anUnusualIdNamesNoOtherResource() {
        Datasets datasets = llmobs.datasets();
        String real = datasets.create(NewDataset.named("real")).id();
        seeds(20).forEach(seed -> {
            UnusualValues values = new UnusualValues(seed);
            for (String id : List.of(values.nonBlank(), real + values.nonBlank(), values.nonBlank() + "/" + real, "../" + real,
                    real + "?")) {
                assertTrue(datasets.find(id).isEmpty() || id.equals(real), id);
                for (Executable use : List.<Executable> of(() -> datasets.records(id).list().firstPage(),
                        () -> datasets.export(id).rows(), () -> datasets.update(id, DatasetChanges.description("x")),
                        () -> llmobs.datasets(id).create(NewDataset.named("x")))) {
                    LlmObservabilityException failure = assertThrows(LlmObservabilityException.class, use, id);
                    assertEquals(404, failure.status().orElse(0), id);
                }
            }
        });
    }

    @Test
    void anUnpairedSurrogateIsRejectedByGroupsListingsAndImports() {
        Datasets datasets = llmobs.datasets();
        String real = datasets.create(NewDataset.named("surrogates")).id();
        seeds(20).forEach(seed -> {
            String text = new UnusualValues(seed).unpairedSurrogate();
            for (Executable use : List.<Executable> of(() -> datasets.find(text), () -> datasets.get(text),
                    () -> datasets.export(text), () -> llmobs.datasets(text), () -> datasets.records(text),
                    () -> datasets.list().from(Cursor.of(text)).firstPage(),
                    () -> datasets.importInto(real).fromRecords(List.of(NewRecord.of(Map.of("a", List.of(text))))))) {
                String message = assertThrows(IllegalArgumentException.class, use, text).getMessage();
                assertTrue(message.contains("unpaired surrogate"), message);
            }
        });
        assertEquals(0, datasets.records(real).list().stream().count());
    }

    @Test
    void anUnusualCursorIsRejectedByTheServerOrReturnsAPage() {
        seeds(100).forEach(seed -> {
            Cursor cursor = Cursor.of(new UnusualValues(seed).nonBlank());
            try {
                assertTrue(llmobs.datasets().list().from(cursor).firstPage().items().size() >= 0);
            } catch (LlmObservabilityException e) {
                assertEquals(400, e.status().orElse(0));
            }
        });
    }

    @Test
    void invalidSizesAndVersionsAreRejected() {
        Datasets datasets = llmobs.datasets();
        Set<String> messages = new HashSet<>();
        for (int size : new int[] { 0, -1, Integer.MIN_VALUE }) {
            for (Executable use : List.<Executable> of(() -> datasets.list().withPageSize(size),
                    () -> RecordQuery.version(size),
                    () -> datasets.importInto("d").withBatchSize(size), () -> NewExperiment.named("e").withRunCount(size),
                    () -> datasets.list().limit(size - 1L), () -> datasets.export("d").version(size - 1L),
                    () -> NewExperiment.named("e").atVersion(size - 1L))) {
                messages.add(assertThrows(IllegalArgumentException.class, use).getMessage());
            }
        }
        assertEquals(21, messages.size());
        assertTrue(datasets.list().withPageSize(Integer.MAX_VALUE).firstPage().items().size() >= 0);
    }
}
