package io.quarkiverse.datadog.llmobs.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.imports.Checkpoint;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportException;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportProgress;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportReport;
import io.quarkiverse.datadog.llmobs.dataset.imports.RecordRange;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationIds;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Files go into a dataset completely, though the service fails in between.
 */
class ImportIntoTheEmulatorTest {

    private static final int RECORDS = 5000;
    private static final String EMULATOR = "import.emulator";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** Known where JUnit loaded this class, not where the application did. */
    private static LlmObservabilityEmulator emulator;

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .setBeforeAllCustomizer(ImportIntoTheEmulatorTest::start)
            .setAfterAllCustomizer(ImportIntoTheEmulatorTest::stop)
            .overrideConfigKey("quarkus.datadog-llmobs.base-url", "${import.emulator}")
            .overrideConfigKey("quarkus.datadog-llmobs.api-key", "k")
            .overrideConfigKey("quarkus.datadog-llmobs.application-key", "k")
            .overrideConfigKey("quarkus.datadog-llmobs.project-id", "p")
            .overrideConfigKey("quarkus.datadog-llmobs.retry.initial-delay", "10ms");

    static void start() {
        emulator = LlmObservabilityEmulator.start();
        System.setProperty(EMULATOR, emulator.baseUri().toString());
    }

    static void stop() {
        emulator.close();
        System.clearProperty(EMULATOR);
    }

    private static String admin(String method, String path, String body) {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(System.getProperty(EMULATOR) + "/_emulator/" + path))
                    .method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void failOnce(String kind, String how) {
        admin("POST", "faults", """
                {"operation": "%s", "kind": "%s", "times": 1, %s}""".formatted(OperationIds.APPEND_RECORDS, kind, how));
    }

    private static int requests() {
        Matcher count = Pattern.compile('"' + OperationIds.APPEND_RECORDS + "\"\\s*:\\s*(\\d+)")
                .matcher(admin("GET", "requests", ""));
        assertTrue(count.find());
        return Integer.parseInt(count.group(1));
    }

    @Inject
    LlmObservability llmobs;

    @Inject
    ReactiveLlmObservability reactive;

    private Path folder;
    private Datasets datasets;
    private String target;

    @BeforeEach
    void emptyDataset() throws IOException {
        folder = Files.createTempDirectory("import");
        admin("POST", "reset", "");
        admin("POST", "seed", """
                {"projects": [{"id": "p", "name": "p"}]}""");
        datasets = llmobs.datasets();
        target = datasets.create(NewDataset.named("target")).id();
    }

    @AfterEach
    void delete() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private Path csv() throws Exception {
        return Files.write(folder.resolve("golden.csv"), (Iterable<String>) Stream.concat(Stream.of("input,expected_output"),
                IntStream.rangeClosed(1, RECORDS).mapToObj(i -> i + ",\"answer, " + i + "\""))::iterator);
    }

    private Path jsonLines() throws Exception {
        return Files.write(folder.resolve("golden.jsonl"), (Iterable<String>) IntStream.rangeClosed(1, RECORDS)
                .mapToObj(i -> """
                        {"input": %d, "tags": ["n:%d"]}""".formatted(i, i % 3))::iterator);
    }

    /** Makes three of the next requests fail, each with another fault, after half of the records is confirmed. */
    private static Consumer<ImportProgress> failingInTheMiddle() {
        AtomicBoolean failed = new AtomicBoolean();
        return progress -> {
            if (progress.records() >= RECORDS / 2 && failed.compareAndSet(false, true)) {
                failOnce("STATUS", "\"status\":429");
                failOnce("STATUS", "\"status\":503");
                failOnce("CUT", "\"bytes\":100");
            }
        };
    }

    private List<Integer> inputs() {
        return datasets.records(target).list().withPageSize(1000).stream().map(record -> (Integer) record.input()).sorted()
                .toList();
    }

    private void assertAllRecordsExistOnce(ImportReport report) {
        assertEquals(IntStream.rangeClosed(1, RECORDS).boxed().toList(), inputs());
        assertEquals(RECORDS, report.records());
        assertEquals(RECORDS / 100, report.batches());
        // three requests more than there are batches; what was appended by the one that was cut off is not listed by the next
        assertEquals(RECORDS / 100 + 3, requests());
        assertEquals(RECORDS - 100, report.appended());
    }

    @Test
    void everyRecordOfACsvIsAppendedExactlyOnce() throws Exception {
        assertAllRecordsExistOnce(
                datasets.importInto(target).withBatchSize(100).onProgress(failingInTheMiddle()).fromCsv(csv()));
    }

    @Test
    void everyRecordOfAJsonLinesFileIsAppendedExactlyOnce() throws Exception {
        assertAllRecordsExistOnce(reactive.datasets().importInto(target).withBatchSize(100).onProgress(failingInTheMiddle())
                .fromJsonLines(jsonLines()).await().indefinitely());
    }

    @Test
    void inOrderTheVersionsFollowTheRecords() {
        ImportReport report = datasets.importInto(target).withBatchSize(100).inOrder().onProgress(failingInTheMiddle())
                .fromRecords(IntStream.rangeClosed(1, RECORDS).mapToObj(NewRecord::of)::iterator);
        assertAllRecordsExistOnce(report);
        assertEquals(RECORDS / 100, report.version().orElseThrow());
    }

    @Test
    void withoutDeduplicationACutConnectionStopsItAndTheCheckpointResumesIt() throws Exception {
        Path file = csv();
        AtomicBoolean cut = new AtomicBoolean();
        ImportException stopped = assertThrows(ImportException.class,
                () -> datasets.importInto(target).withBatchSize(100).deduplicate(false).onProgress(progress -> {
                    if (progress.records() >= RECORDS / 2 && cut.compareAndSet(false, true)) {
                        failOnce("CUT", "\"bytes\":100");
                    }
                }).fromCsv(file));
        assertEquals(1, stopped.unknown().size());
        assertTrue(stopped.checkpoint().records() < RECORDS, stopped.getMessage());
        // the emulator has appended the batch, and then lost the connection
        Checkpoint there = stopped.checkpoint().with(stopped.unknown().get(0));
        assertEquals(numbers(there), inputs());

        Checkpoint kept = Checkpoint.of(stopped.checkpoint().toString());
        ImportReport rest = datasets.importInto(target).withBatchSize(100).deduplicate(false).after(kept).fromCsv(file);
        assertEquals(RECORDS - kept.records(), rest.records());
        assertEquals(rest.records(), rest.appended());
        List<Integer> expected = new ArrayList<>(numbers(Checkpoint.of("1-" + RECORDS)));
        expected.addAll(numbers(Checkpoint.start().with(stopped.unknown().get(0))));
        Collections.sort(expected);
        assertEquals(expected, inputs());
    }

    private static List<Integer> numbers(Checkpoint checkpoint) {
        List<Integer> numbers = new ArrayList<>();
        for (RecordRange range : checkpoint.confirmed()) {
            IntStream.rangeClosed((int) range.first(), (int) range.last()).forEach(numbers::add);
        }
        return numbers;
    }

    @Test
    void aMissingDatasetFailsOnce() throws Exception {
        Path file = csv();
        ImportException stopped = assertThrows(ImportException.class,
                () -> datasets.importInto("nowhere").inOrder().fromCsv(file));
        assertInstanceOf(NotFoundException.class, stopped.getCause());
        assertEquals(404, stopped.status().orElseThrow());
        assertEquals(List.of(), stopped.unknown());
        assertEquals(1, requests());
    }

    @Test
    void anIdTwiceInABatchIsAMistakeAndSendsNothing() {
        List<NewRecord> twice = List.of(NewRecord.of(1).withId("a"), NewRecord.of(2).withId("a"));
        String said = assertThrows(IllegalArgumentException.class, () -> datasets.importInto(target).fromRecords(twice))
                .getMessage();
        assertTrue(said.startsWith("record 2: the record id \"a\" is also that of record 1"), said);
        assertEquals(0, requests());
    }

    @Test
    void nothingIsSentBeforeASubscription() throws Exception {
        Set<String> threads = new HashSet<>();
        var importing = reactive.datasets().importInto(target)
                .onProgress(progress -> threads.add(Thread.currentThread().getName())).fromCsv(csv());
        assertEquals(0, requests());
        assertEquals(RECORDS, importing.await().indefinitely().appended());
        assertEquals(0, importing.await().indefinitely().appended());
        assertFalse(threads.stream().anyMatch(name -> name.contains("eventloop")), threads.toString());
    }
}
