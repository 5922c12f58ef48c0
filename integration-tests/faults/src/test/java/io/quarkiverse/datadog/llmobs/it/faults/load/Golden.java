package io.quarkiverse.datadog.llmobs.it.faults.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.DatasetChanges;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * A dataset for calls that do not change its size.
 */
record Golden(String projectId, String id, String name) {

    /** Of a round: one for the version that a listing reads, four for its pages, and four others. */
    static final int REQUESTS = 9;

    private static final int RECORDS = 100;
    private static final int PAGE = 25;
    private static final List<NewRecord> CONTENT = IntStream.range(0, RECORDS)
            .mapToObj(i -> NewRecord.of("question " + i, "answer " + i)).toList();

    static Golden create(LlmObservability llmobs, String projectId, String name) {
        String id = llmobs.datasets(projectId).create(NewDataset.named(name)).id();
        llmobs.datasets(projectId).importInto(id).inOrder().fromRecords(CONTENT);
        return new Golden(projectId, id, name);
    }

    void round(LlmObservability llmobs) {
        var datasets = llmobs.datasets(projectId);
        assertEquals(id, datasets.create(NewDataset.named(name)).id());
        assertEquals("again", datasets.update(id, DatasetChanges.description("again")).description());
        assertEquals(List.of(), datasets.records(id).append(CONTENT.subList(0, 5)));
        assertEquals(RECORDS, datasets.records(id).list().withPageSize(PAGE).stream().count());
        try (Stream<ExportRow> rows = datasets.export(id).version(1).rows()) {
            assertEquals(RECORDS, rows.count());
        }
    }

    Uni<Void> round(ReactiveLlmObservability llmobs) {
        var datasets = llmobs.datasets(projectId);
        return datasets.create(NewDataset.named(name)).invoke(dataset -> assertEquals(id, dataset.id()))
                .chain(() -> datasets.update(id, DatasetChanges.description("again")))
                .invoke(dataset -> assertEquals("again", dataset.description()))
                .chain(() -> datasets.records(id).append(CONTENT.subList(0, 5)))
                .invoke(appended -> assertEquals(List.of(), appended))
                .chain(() -> count(datasets.records(id).list().withPageSize(PAGE).stream()))
                .chain(() -> count(datasets.export(id).version(1).rows()));
    }

    private static Uni<Void> count(Multi<?> items) {
        return items.collect().with(Collectors.counting())
                .invoke(count -> assertEquals(RECORDS, count)).replaceWithVoid();
    }
}
