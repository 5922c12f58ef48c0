package io.quarkiverse.datadog.llmobs.runtime.json.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.type.TypeReference;

import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;
import io.quarkiverse.datadog.llmobs.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.project.Project;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Meta;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;

/**
 * An unexpected member is kept in {@code other}; the rest of the response is read normally.
 */
class UnexpectedMembersTest {

    private static final Type DATASETS = new TypeReference<Document<List<Resource<Dataset>>>>() {
    }.getType();
    private static final Type RECORDS = new TypeReference<Document<List<Resource<DatasetRecord>>>>() {
    }.getType();
    private static final Type EXPERIMENT = new TypeReference<Document<Resource<Experiment>>>() {
    }.getType();
    private static final Type PROJECT = new TypeReference<Document<Resource<Project>>>() {
    }.getType();

    @SuppressWarnings("unchecked")
    private static <D> Document<D> read(Type type, String json) {
        return (Document<D>) TestDocuments.reader().read(type, "application/json",
                json.getBytes(StandardCharsets.UTF_8));
    }

    private static Dataset dataset(String attributes) {
        Document<List<Resource<Dataset>>> document = read(DATASETS, """
                {"data":[{"id":"d","type":"datasets","attributes":{%s}}]}""".formatted(attributes));
        assertEquals("d", document.data().get(0).attributes().id());
        return document.data().get(0).attributes();
    }

    private static String written(Document<?> document) {
        return new String(TestDocuments.WRITER.bytes(document), StandardCharsets.UTF_8);
    }

    @Test
    void aMemberNamedOtherIsKeptEverywhere() {
        Document<Resource<Project>> document = read(PROJECT, """
                {"other":"document","\\u0000other":1,"data":{"id":"p","type":"projects","other":{"a":["resource"]},
                "attributes":{"name":"n","other":["attributes"],"author":{"id":"a","other":"author"}}},
                "meta":{"after":"c","other":null}}""");
        assertEquals(Map.of("other", "document", "\0other", 1), document.other());
        assertEquals(Map.of("other", Map.of("a", List.of("resource"))), document.data().other());
        assertEquals(Map.of("other", List.of("attributes")), document.data().attributes().other());
        assertEquals(Map.of("other", "author"), document.data().attributes().author().other());
        assertTrue(document.meta().other().containsKey("other"));
        assertEquals("c", document.meta().after());
        assertEquals(document, read(PROJECT, written(document)));
        assertTrue(written(document).contains("""
                "author":{"id":"a","other":"author"}"""), written(document));
    }

    @Test
    void unexpectedMembersOfADatasetAreKeptInOther() {
        Dataset dataset = dataset("""
                "name":"n","author":"somebody","metadata":[],"created_at":"2026-08-13T19:39:31","updated_at":"soon",
                "current_version":"latest","description":{"text":"d"},"project_id":"p\"""");
        assertEquals("n", dataset.name());
        assertEquals("p", dataset.projectId());
        assertNull(dataset.author());
        assertNull(dataset.metadata());
        assertNull(dataset.createdAt());
        assertNull(dataset.currentVersion());
        assertEquals(Map.of("author", "somebody", "metadata", List.of(), "created_at", "2026-08-13T19:39:31", "updated_at",
                "soon", "current_version", "latest", "description", Map.of("text", "d")), dataset.other());
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"\"", "\"x\"", "[]", "7", "true" })
    void metadataThatIsNotAnObjectIsKeptInOther(String metadata) {
        Dataset dataset = dataset("\"metadata\":" + metadata);
        assertNull(dataset.metadata());
        assertEquals(1, dataset.other().size());
    }

    @ParameterizedTest
    @ValueSource(strings = { "1.5", "\"\"", "\"v1\"", "1e30", "[1]", "{}", "99999999999999999999", "true" })
    void aVersionThatIsNotAWholeNumberIsKeptInOther(String version) {
        Dataset dataset = dataset("\"current_version\":" + version);
        assertNull(dataset.currentVersion());
        assertTrue(dataset.other().containsKey("current_version"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "3", "\"3\"", "3.0" })
    void aWholeNumberMayBeAStringOrADecimal(String version) {
        Dataset dataset = dataset("\"current_version\":" + version);
        assertEquals(3, dataset.currentVersion());
        assertEquals(Map.of(), dataset.other());
    }

    @ParameterizedTest
    @ValueSource(strings = { "1786649971900", "\"1786649971900\"", "\"2026-08-13T19:39:31.9Z\"",
            "\"2026-08-13T21:39:31.9+02:00\"" })
    void timesMayBeMillisecondsOrHaveAnyZone(String time) {
        assertEquals(Instant.parse("2026-08-13T19:39:31.9Z"), dataset("\"created_at\":" + time).createdAt());
    }

    @Test
    void anyNumberOfMillisecondsIsATime() {
        assertEquals(Instant.ofEpochMilli(Long.MAX_VALUE), dataset("\"created_at\":" + Long.MAX_VALUE).createdAt());
        assertEquals(Instant.ofEpochMilli(Long.MIN_VALUE), dataset("\"created_at\":" + Long.MIN_VALUE).createdAt());
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"\"", "\"0123456789abcdef0123456789abcdef\"", "[]", "1e400", "9223372036854775807000", "true" })
    void invalidTextIsNotATimestamp(String time) {
        Dataset dataset = dataset("\"created_at\":" + time);
        assertNull(dataset.createdAt());
        assertTrue(dataset.other().containsKey("created_at"));
    }

    @Test
    void unexpectedTagsAndStatesAreKeptInOther() {
        Document<List<Resource<DatasetRecord>>> records = read(RECORDS, """
                {"data":[{"id":"r","type":"records","dataset_id":"d","input":{"other":1},"tags":"a:b"},
                {"id":"s","type":"records","input":"q","tags":["a:b"],"attributes":"none"}],"meta":[]}""");
        DatasetRecord first = records.data().get(0).attributes();
        assertEquals(List.of(), first.tags());
        assertEquals(Map.of("tags", "a:b"), first.other());
        assertEquals(Map.of("other", 1), first.input());
        assertEquals(List.of("a:b"), records.data().get(1).attributes().tags());
        assertEquals(Map.of("attributes", "none"), records.data().get(1).attributes().other());
        assertNull(records.meta());
        assertEquals(Map.of("meta", List.of()), records.other());

        Document<Resource<Experiment>> experiment = read(EXPERIMENT, """
                {"data":{"id":"e","type":"experiments","attributes":{"status":5,"is_auto_experiment":"yes","run_count":1e12,
                "name":"n"}},"meta":"x"}""");
        assertNull(experiment.data().attributes().status());
        assertEquals(5, experiment.data().attributes().other().get("status"));
        assertEquals("yes", experiment.data().attributes().other().get("is_auto_experiment"));
        assertNull(experiment.data().attributes().runCount());
        assertEquals("n", experiment.data().attributes().name());
        assertEquals("x", experiment.other().get("meta"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"data":["x"]}
            {"data":5}
            {"data":""}
            """)
    void aResourceIsAnObject(String json) {
        assertThrows(UnexpectedResponseException.class, () -> read(DATASETS, json));
        assertThrows(UnexpectedResponseException.class, () -> read(PROJECT, json));
    }

    @Test
    void longNumbersAndNamesAndDeepValuesAreReadAndWritten() {
        String number = "1".repeat(9000);
        String name = "n".repeat(200_000);
        String deep = "[".repeat(1200) + "]".repeat(1200);
        Document<List<Resource<DatasetRecord>>> records = read(RECORDS, """
                {"data":[{"id":"r","type":"records","input":%s,"metadata":{"%s":%s}}]}""".formatted(deep, name, number));
        assertEquals(number, ((Map<?, ?>) records.data().get(0).attributes().metadata()).get(name).toString());
        assertTrue(written(records).contains(deep));
    }

    @Test
    void tooDeeplyNestedJsonIsAnUnexpectedResponse() {
        String deep = "[".repeat(4900) + "]".repeat(4900);
        assertTrue(read(PROJECT, """
                {"data":null,"deep":%s}""".formatted(deep)).other().containsKey("deep"));
        assertThrows(UnexpectedResponseException.class, () -> read(DATASETS, "{\"data\":" + "[".repeat(100_000)));
        assertThrows(UnexpectedResponseException.class,
                () -> read(DATASETS, "{\"data\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}"));
    }

    @Test
    void readValuesAreImmutable() {
        Map<String, Object> other = new HashMap<>(Map.of("a", 1));
        Meta meta = new Meta(null, other);
        Resource<?> resource = new Resource<>("id", "type", null, other);
        Document<?> document = new Document<>(null, null, other);
        other.put("b", 2);
        for (Map<String, Object> kept : List.of(meta.other(), resource.other(), document.other())) {
            assertEquals(Map.of("a", 1), kept);
            assertThrows(UnsupportedOperationException.class, () -> kept.put("c", 3));
        }
    }

    @Test
    void aSuccessStatusWithErrorsOnlyIsAFailure() {
        String json = """
                {"errors":[{"title":"Generic Error","detail":"no shard"},"plain"]}""";
        UnexpectedResponseException failure = assertThrows(UnexpectedResponseException.class, () -> read(DATASETS, json));
        assertEquals("no shard", failure.errors().get(0).detail());
        assertEquals("plain", failure.errors().get(1).detail());
        assertTrue(failure.summary().contains("no shard; plain"), failure.summary());
        // data is used, with any members beside it
        assertEquals(Map.of("errors", List.of("partial")),
                read(DATASETS, """
                        {"data":[],"errors":["partial"]}""").other());
    }
}
