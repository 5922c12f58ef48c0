package io.quarkiverse.datadog.llmobs.deployment.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.dataset.upload.UploadException;
import io.quarkiverse.datadog.llmobs.dataset.upload.UploadProgress;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Files are imported by the service as they are.
 */
class UploadIntoTheEmulatorTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(UploadFiles.class));

    @Inject
    LlmObservability llmobs;

    @Inject
    ReactiveLlmObservability reactive;

    private UploadFiles files;
    private String dataset;
    private Path file;

    @BeforeEach
    void prepare() throws IOException {
        files = UploadFiles.create();
        file = files.path("golden.csv");
        dataset = llmobs.datasets().create(NewDataset.named(files.folder().toString())).id();
    }

    @AfterEach
    void delete() throws IOException {
        files.delete();
    }

    @Test
    void rowsBecomeRecordsWithTagsInOneVersion() throws IOException {
        Files.writeString(file, """
                id,input,expected_output,metadata,tags
                a,"{""question"": ""1+1""}",2,"{""level"": ""easy""}","[""topic:math""]"
                b,"Größe, ""in quotes""
                and lines",,,
                """);
        assertEquals(2, llmobs.datasets().uploadInto(dataset).withTags("env:test").fromCsv(file).recordsCreated());
        Map<String, DatasetRecord> records = llmobs.datasets().records(dataset).list().stream()
                .collect(Collectors.toMap(DatasetRecord::id, record -> record));
        assertEquals(Map.of("question", "1+1"), records.get("a").input());
        assertEquals(List.of("env:test", "topic:math"), records.get("a").tags());
        assertEquals("Größe, \"in quotes\"\nand lines", records.get("b").input());
        assertEquals(1, llmobs.datasets().get(dataset).currentVersion());
    }

    @Test
    void aFailureKeepsWhatTheProgressReported() throws IOException {
        Files.writeString(file, IntStream.range(0, 250).mapToObj(i -> i == 220 ? "x,,\n" : "r" + i + "," + i + ",\n")
                .collect(Collectors.joining("", "id,input,expected_output\n", "")));
        List<Object> progress = new ArrayList<>();
        UploadException failure = assertThrows(UploadException.class, () -> llmobs.datasets().uploadInto(dataset)
                .onProgress(event -> progress.add(event.data())).fromCsv(file));
        assertTrue(failure.isReported());
        assertEquals("row 221 has no input", failure.errors().get(0).detail());
        assertEquals(List.of(Map.of("records_created", 100), Map.of("records_created", 200)), progress);
        assertEquals(progress.get(1), failure.progress().map(UploadProgress::data).orElseThrow());
        assertEquals(200, llmobs.datasets().records(dataset).list().stream().count());
    }

    @Test
    void anExportIsUploadedAgainWithoutDuplicates() throws IOException {
        Files.writeString(file, "id,input\na,1\nb,2\n");
        reactive.datasets().uploadInto(dataset).fromCsv(file).await().indefinitely();
        Path export = files.path("export.csv");
        llmobs.datasets().export(dataset).toFile(export);
        assertEquals(0, llmobs.datasets().uploadInto(dataset).deduplicate(true).fromCsv(export).recordsCreated());
        assertEquals(0, llmobs.datasets().uploadInto(dataset).overwrite(false).fromCsv(export).recordsCreated());
        assertEquals(2, llmobs.datasets().records(dataset).list().stream().count());
    }
}
