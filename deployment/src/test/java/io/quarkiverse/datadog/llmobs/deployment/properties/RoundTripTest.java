package io.quarkiverse.datadog.llmobs.deployment.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.DatasetChanges;
import io.quarkiverse.datadog.llmobs.dataset.DatasetQuery;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Unusual values are read from the server as they were sent.
 */
class RoundTripTest {

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
    void datasetsAreReadAsTheyWereSent() {
        seeds(50).forEach(seed -> {
            UnusualValues values = new UnusualValues(seed);
            NewDataset sent = new NewDataset(values.nonBlank() + seed, values.text(), values.object());
            String id = llmobs.datasets().create(sent).id();
            assertDataset(sent, llmobs.datasets().get(id), seed);
            List<Dataset> named = llmobs.datasets().list(DatasetQuery.named(sent.name())).stream().toList();
            assertEquals(1, named.size(), () -> "seed " + seed);
            assertDataset(sent, named.get(0), seed);

            NewDataset changed = new NewDataset("changed " + sent.name(), values.text(), values.object());
            llmobs.datasets().update(id, new DatasetChanges(changed.name(), changed.description(), changed.metadata()));
            assertDataset(changed, llmobs.datasets().get(id), seed);
        });
    }

    private static void assertDataset(NewDataset sent, Dataset read, long seed) {
        assertEquals(sent.name(), read.name(), () -> "seed " + seed);
        assertEquals(sent.description(), read.description(), () -> "seed " + seed);
        assertEquals(digits(sent.metadata()), digits(read.metadata()), () -> "seed " + seed);
    }

    @Test
    void recordsAreTheSameInListingsExportsAndImportsOfExports() throws IOException {
        Path file = Files.createTempFile("random", ".jsonl");
        for (long seed : seeds(10).toArray()) {
            String source = llmobs.datasets().create(NewDataset.named("source " + seed)).id();
            String copied = llmobs.datasets().create(NewDataset.named("copy " + seed)).id();
            Map<String, List<Object>> sent = append(source, new UnusualValues(seed));
            assertEquals(sent, listed(source), () -> "seed " + seed);
            assertEquals(sent, exported(source), () -> "seed " + seed);

            llmobs.datasets().export(source).toJsonLines(file);
            llmobs.datasets().importInto(copied).fromJsonLines(file);
            assertEquals(sent, listed(copied), () -> "seed " + seed);

            String again = llmobs.datasets().create(NewDataset.named("copy of a CSV " + seed)).id();
            llmobs.datasets().export(source).toFile(file);
            llmobs.datasets().importInto(again).fromCsv(file);
            assertEquals(sent, listed(again), () -> "seed " + seed);
        }
        Files.delete(file);
    }

    /** Plain texts are left out: a cell does not tell whether it holds text or JSON. */
    private Map<String, List<Object>> append(String datasetId, UnusualValues values) {
        List<NewRecord> records = new ArrayList<>();
        Map<String, List<Object>> sent = new HashMap<>();
        for (int i = 0; i < 20; i++) {
            NewRecord record = new NewRecord(values.nonBlank() + i, values.object(),
                    Arrays.asList(values.json(), values.text()),
                    values.object(),
                    List.of(values.nonBlank(), "i:" + i));
            records.add(record);
            sent.put(record.id(), contents(record.input(), record.expectedOutput(), record.metadata(), record.tags()));
        }
        llmobs.datasets().records(datasetId).append(records);
        return sent;
    }

    private Map<String, List<Object>> listed(String datasetId) {
        Map<String, List<Object>> read = new HashMap<>();
        for (DatasetRecord record : llmobs.datasets().records(datasetId).list().withPageSize(7)) {
            read.put(record.id(), contents(record.input(), record.expectedOutput(), record.metadata(), record.tags()));
        }
        return read;
    }

    private Map<String, List<Object>> exported(String datasetId) {
        Map<String, List<Object>> read = new HashMap<>();
        try (Stream<ExportRow> rows = llmobs.datasets().export(datasetId).rows()) {
            rows.forEach(row -> read.put(row.id(), contents(row.input(), row.expectedOutput(), row.metadata(), row.tags())));
        }
        return read;
    }

    private static List<Object> contents(Object input, Object expectedOutput, Object metadata, List<String> tags) {
        return List.of(digits(input), digits(expectedOutput), digits(metadata), new HashSet<>(tags));
    }

    /** Numbers by their digits, whichever type of Java holds them. */
    private static Object digits(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> same = new HashMap<>();
            map.forEach((key, member) -> same.put(key, digits(member)));
            return same;
        }
        if (value instanceof List<?> list) {
            return new ArrayList<>(list.stream().map(RoundTripTest::digits).toList());
        }
        return value instanceof Number ? new BigDecimal(value.toString()) : value;
    }

    @Test
    void anExportHasTheSameTexts() {
        String datasetId = llmobs.datasets().create(NewDataset.named("texts")).id();
        Map<String, String> sent = new HashMap<>();
        seeds(100).forEach(seed -> sent.put("r" + seed, new UnusualValues(seed).text()));
        llmobs.datasets().records(datasetId).append(sent.entrySet().stream()
                .map(record -> NewRecord.of(record.getValue()).withId(record.getKey())).toList(), false);
        Map<String, String> read = new HashMap<>();
        try (Stream<ExportRow> rows = llmobs.datasets().export(datasetId).rows()) {
            rows.forEach(row -> read.put(row.id(), row.text("input")));
        }
        assertEquals(sent, read);
    }
}
