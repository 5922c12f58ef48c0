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
import io.quarkiverse.datadog.llmobs.dataset.DatasetQuery;
import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.RecordQuery;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Odd arguments are sent as they are, or refused before anything is sent.
 */
class OddArgumentsTest {

    private static final long SEED = Long.getLong("odd.seed", 20261121L);
    private static final int TIMES = Integer.getInteger("odd.times", 1);

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClass(Odd.class));

    @Inject
    LlmObservability llmobs;

    private static LongStream seeds(int count) {
        return LongStream.range(SEED, SEED + (long) count * TIMES);
    }

    @Test
    void anOddIdNamesNothingElse() {
        Datasets datasets = llmobs.datasets();
        String real = datasets.create(NewDataset.named("real")).id();
        seeds(20).forEach(seed -> {
            Odd odd = new Odd(seed);
            for (String id : List.of(odd.nonBlank(), real + odd.nonBlank(), odd.nonBlank() + "/" + real, "../" + real,
                    real + "?")) {
                assertTrue(datasets.find(id).isEmpty() || id.equals(real), id);
                for (Executable use : List.<Executable> of(() -> datasets.records(id).list().firstPage(),
                        () -> datasets.export(id).rows(), () -> datasets.update(id, DatasetChanges.description("x")),
                        () -> llmobs.datasets(id).create(NewDataset.named("x")))) {
                    LlmObservabilityException refused = assertThrows(LlmObservabilityException.class, use, id);
                    assertEquals(404, refused.status().orElse(0), id);
                }
            }
        });
    }

    @Test
    void halfOfASurrogatePairIsRefusedWhereverItIsPassed() {
        Datasets datasets = llmobs.datasets();
        String real = datasets.create(NewDataset.named("halves")).id();
        seeds(20).forEach(seed -> {
            String half = new Odd(seed).half();
            for (Executable use : List.<Executable> of(() -> datasets.create(NewDataset.named(half)),
                    () -> datasets.create(NewDataset.named("a").withDescription(half)),
                    () -> datasets.create(NewDataset.named("a").withMetadata(Map.of(half, 1))),
                    () -> datasets.update(real, DatasetChanges.description(half)),
                    () -> datasets.find(half), () -> datasets.get(half), () -> datasets.export(half),
                    () -> llmobs.datasets(half),
                    () -> datasets.records(half), () -> datasets.list(DatasetQuery.named(half)).firstPage(),
                    () -> datasets.list().from(Cursor.of(half)).firstPage(),
                    () -> datasets.records(real).list(RecordQuery.tagged(half)).firstPage(),
                    () -> datasets.records(real).append(List.of(NewRecord.of(half))),
                    () -> datasets.importInto(real).fromRecords(List.of(NewRecord.of(Map.of("a", List.of(half))))),
                    () -> llmobs.experiments().create(NewExperiment.named(half).on(real)))) {
                String sentence = assertThrows(IllegalArgumentException.class, use, half).getMessage();
                assertTrue(sentence.contains("surrogate pair"), sentence);
            }
        });
        assertEquals(0, datasets.records(real).list().stream().count());
    }

    @Test
    void anOddCursorIsRefusedByTheServerOrBegetsAPage() {
        seeds(100).forEach(seed -> {
            Cursor cursor = Cursor.of(new Odd(seed).nonBlank());
            try {
                assertTrue(llmobs.datasets().list().from(cursor).firstPage().items().size() >= 0);
            } catch (LlmObservabilityException e) {
                assertEquals(400, e.status().orElse(0));
            }
        });
    }

    @Test
    void sizesAndVersionsThatCannotBeAreRefused() {
        Datasets datasets = llmobs.datasets();
        Set<String> sentences = new HashSet<>();
        for (int size : new int[] { 0, -1, Integer.MIN_VALUE }) {
            for (Executable use : List.<Executable> of(() -> datasets.list().withPageSize(size),
                    () -> RecordQuery.version(size),
                    () -> datasets.importInto("d").withBatchSize(size), () -> NewExperiment.named("e").withRunCount(size),
                    () -> datasets.list().limit(size - 1L), () -> datasets.export("d").version(size - 1L),
                    () -> NewExperiment.named("e").atVersion(size - 1L))) {
                sentences.add(assertThrows(IllegalArgumentException.class, use).getMessage());
            }
        }
        assertEquals(21, sentences.size());
        assertTrue(datasets.list().withPageSize(Integer.MAX_VALUE).firstPage().items().size() >= 0);
    }
}
