package io.quarkiverse.datadog.llmobs.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportReport;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkus.test.QuarkusUnitTest;

/**
 * What was exported can be imported.
 */
class ImportOfAnExportTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication();

    @Inject
    LlmObservability llmobs;

    private Datasets datasets;
    private String source;
    private String target;
    private Path file;

    @BeforeEach
    void create() throws IOException {
        file = Files.createTempFile("export", "");
        datasets = llmobs.datasets();
        source = datasets.create(NewDataset.named("source of " + file)).id();
        target = datasets.create(NewDataset.named("target of " + file)).id();
    }

    @AfterEach
    void delete() throws IOException {
        Files.delete(file);
    }

    /** Without the id of a dataset, the moments and the like. */
    private Map<String, List<Object>> contents(String datasetId) {
        Map<String, List<Object>> contents = new HashMap<>();
        for (DatasetRecord record : datasets.records(datasetId).list()) {
            contents.put(record.id(),
                    Arrays.asList(record.input(), record.expectedOutput(), record.metadata(), record.tags()));
        }
        return contents;
    }

    private void fillSource() {
        datasets.records(source).append(List.of(
                NewRecord.of("plain text").withId("text"),
                NewRecord.of("two\nlines, \"quotes\" and a \\ \ud83d\ude00").withId("odd")
                        .withTags("a:1", "with space:x,y", "quoted:\"z\""),
                NewRecord.of(Map.of("a", List.of(1, true, "x", Map.of()))).withId("object")
                        .withExpectedOutput(List.of("one", 2)).withMetadata(Map.of("m", Map.of("n", "o"))),
                NewRecord.of(new BigDecimal("0.12345678901234567890123456789")).withId("number").withExpectedOutput(false),
                NewRecord.of(" with space around ").withId("space"),
                NewRecord.of("", "").withId("empty"),
                NewRecord.of("{\"no\": json").withId("brace").withMetadata(Map.of())));
    }

    @Test
    void anExportedCsvGoesIntoAnotherDatasetAsItWas() {
        fillSource();
        datasets.export(source).toFile(file);
        assertEquals(7, datasets.importInto(target).fromCsv(file).appended());
        assertEquals(contents(source), contents(target));
    }

    @Test
    void anExportedJsonLinesFileGoesIntoAnotherDatasetAsItWas() {
        fillSource();
        datasets.export(source).toJsonLines(file);
        assertEquals(7, datasets.importInto(target).fromJsonLines(file).appended());
        assertEquals(contents(source), contents(target));
    }

    private void fillSourceWithEveryKindOfNothing() {
        fillSource();
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("null", null);
        datasets.records(source).append(List.of(
                NewRecord.of("without an id"), NewRecord.of(""), NewRecord.of(" "), NewRecord.of(Map.of()),
                NewRecord.of(List.of()), NewRecord.of(0).withExpectedOutput(false),
                NewRecord.of(nothing).withExpectedOutput(List.of()).withMetadata(nothing),
                NewRecord.of("e").withExpectedOutput(""), NewRecord.of("e").withExpectedOutput(Map.of()),
                NewRecord.of("m").withMetadata(Map.of()), NewRecord.of("m").withMetadata(null),
                NewRecord.of("t").withTags(), NewRecord.of("t").withTags("one"),
                NewRecord.of(new BigDecimal("1.50")), NewRecord.of(new BigDecimal("1e30")), NewRecord.of(1.0)));
    }

    private void assertImportsNothing(ImportReport report) {
        assertEquals(0, report.appended());
        assertEquals(2, datasets.get(source).currentVersion());
    }

    @Test
    void anExportedCsvAppendsNothingToItsOwnDataset() {
        fillSourceWithEveryKindOfNothing();
        Map<String, List<Object>> before = contents(source);
        for (int time = 0; time < 2; time++) {
            datasets.export(source).toFile(file);
            assertImportsNothing(datasets.importInto(source).fromCsv(file));
        }
        assertEquals(before, contents(source));
    }

    @Test
    void anExportedJsonLinesFileAppendsNothingToItsOwnDataset() {
        fillSourceWithEveryKindOfNothing();
        Map<String, List<Object>> before = contents(source);
        for (int time = 0; time < 2; time++) {
            datasets.export(source).toJsonLines(file);
            assertImportsNothing(datasets.importInto(source).fromJsonLines(file));
        }
        assertEquals(before, contents(source));
    }

    @Test
    void aSecondImportIntoAnotherDatasetAppendsNothing() {
        fillSourceWithEveryKindOfNothing();
        datasets.export(source).toFile(file);
        assertEquals(contents(source).size(), datasets.importInto(target).fromCsv(file).appended());
        assertEquals(contents(source), contents(target));
        Long version = datasets.get(target).currentVersion();
        assertEquals(0, datasets.importInto(target).fromCsv(file).appended());
        assertEquals(version, datasets.get(target).currentVersion());
    }

    @Test
    void textsThatLookLikeJsonStayTextsWithAsText() {
        datasets.records(source).append(List.of(NewRecord.of("42", "true").withId("a"), NewRecord.of("null", "[1]").withId("b"),
                NewRecord.of("{\"a\": 1.0}", "\"\"").withId("c")));
        datasets.export(source).toFile(file);
        datasets.importInto(target).asText("input", "expected_output").fromCsv(file);
        assertEquals(contents(source), contents(target));
    }
}
