package io.quarkiverse.datadog.llmobs.runtime.json.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.type.TypeReference;

import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;
import io.quarkiverse.datadog.llmobs.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.runtime.json.document.RecordedExchangesTest.Exchange;
import io.quarkiverse.datadog.llmobs.runtime.random.RandomBytes;
import io.quarkiverse.datadog.llmobs.runtime.random.RandomRuns;

/**
 * A document that is streamed is the same as one that is read as a tree, and the usual documents are streamed.
 */
class StreamedDocumentsTest {

    private static final Type RECORDS = new TypeReference<Document<List<Resource<DatasetRecord>>>>() {
    }.getType();
    private static final Type EXPERIMENT = new TypeReference<Document<Resource<Experiment>>>() {
    }.getType();

    private static final List<byte[]> RESPONSES = new ArrayList<>(AnyResponseTest.RESPONSES);

    static {
        RESPONSES.add(RandomBytes.utf8("""
                {"data":{"id":"s","type":"search","attributes":{"projects":[{"id":"p","type":"projects","attributes":\
                {"name":"n","id":"other","author":{"id":"a","x":1}}},{"id":"q","name":"flat"},null],"datasets":[],\
                "experiments":[{"name":"no id","status":"done"}],"dataset_records":[{"records":[1],"input":"i"}],\
                "unknown":{"a":[]}},"relationships":{"r":{}},"name":"aside"}}"""));
        RESPONSES.add(RandomBytes.utf8("""
                {"meta":{"after":null,"total":7},"links":{},"data":[{"type":"records","records":[{"id":"r","input":{},\
                "tags":["a",null],"version":"7","created_at":1786650105714,"ttl":"2029-08-12T19:41:40Z"},null]},\
                [{"id":"t"}]]}"""));
        RESPONSES.add(RandomBytes.utf8("""
                {"data":{"id":"q","type":"queues","attributes":{"name":"n","description":null,"spans":[{"span_id":"1",\
                "metrics":[{"label":"l","double_value":0.10,"score_value":1}],"start_ns":9e3,"tags":[1]}],"topics":\
                [{"id":1,"name":"t","points":[]}],"runs":[{"id":"r","status":"odd"}],"interactions":[{"id":"i"}]}}}"""));
    }

    private final DocumentReader reader = TestDocuments.reader();

    private static Document<?> streamed(Type type, byte[] body) {
        return TestDocuments.MAPPER.streams().read(type, body);
    }

    private static Document<?> streamed(Type type, String body) {
        return streamed(type, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aStreamedDocumentIsTheOneThatATreeHolds() {
        int[] streamed = new int[1];
        RandomRuns.of(8000, choices -> {
            byte[] response = RandomBytes.like(RESPONSES.get(choices.nextInt(RESPONSES.size())), choices);
            Type type = AnyResponseTest.TYPES.get(choices.nextInt(AnyResponseTest.TYPES.size()));
            if (isSameOrUnstreamed(type, response)) {
                streamed[0]++;
            }
        });
        assertTrue(streamed[0] > 1000, "only " + streamed[0]);
    }

    @Test
    void everyTypeReadsTheSameFromEveryForm() {
        for (Type type : AnyResponseTest.TYPES) {
            RESPONSES.forEach(response -> isSameOrUnstreamed(type, response));
        }
    }

    /** Whether it was streamed. */
    private boolean isSameOrUnstreamed(Type type, byte[] response) {
        Document<?> streamed = response.length == 0 ? null : streamed(type, response);
        if (streamed != null) {
            assertEquals(reader.readTree(type, null, response), streamed, () -> new String(response, StandardCharsets.UTF_8));
        }
        return streamed != null;
    }

    static List<Exchange> recorded() throws IOException {
        return RecordedExchangesTest.responses().toList();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void everyRecordedResponseIsStreamed(Exchange exchange) throws IOException {
        byte[] response = TestDocuments.json().writeValueAsBytes(exchange.response());
        Type type = RecordedExchangesTest.responseType(exchange);
        assertTrue(isSameOrUnstreamed(type, response), exchange::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            """
                    {"data":[{"id":"r","type":"datasets","attributes":{"dataset_id":"d","input":{"q":1},"tags":["a:b"],"version":2}}]}""",
            """
                    {"data":[{"id":"r","type":"records","dataset_id":"d","input":{"q":1},"tags":["a:b"],"version":2}]}""",
            """
                    {"data":{"id":"w","type":"records","records":[{"id":"r","dataset_id":"d","input":{"q":1},"tags":["a:b"],\
                    "version":2,"type":"datasets"}]}}""",
            """
                    {"data":[{"type":"records","attributes":{"records":[{"type":"records","dataset_id":"d","input":{"q":1},\
                    "tags":["a:b"],"version":2,"id":"r"}]}}]}""" })
    void thePublishedAndTheRecordedFormsOfAppendedRecordsAreStreamed(String response) {
        Document<?> document = streamed(RECORDS, response);
        assertNotNull(document);
        DatasetRecord record = (DatasetRecord) ((Resource<?>) ((List<?>) document.data()).get(0)).attributes();
        assertEquals(new DatasetRecord("r", "d", Map.of("q", 1), null, null, List.of("a:b"), 2L, null, null, null, null, null,
                null, null), record);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"version\":\"7\"", "\"version\":7.0", "\"version\":\"new\"", "\"created_at\":1786650105714",
            "\"created_at\":\"2026-08-13T21:39:31.9+02:00\"", "\"author\":\"me\"", "\"canonical_id\":5", "\"tags\":\"a:b\"",
            "\"status\":{\"a\":1},\"other\":null" })
    void oneRareValueDoesNotNeedATreeOfTheWholeBody(String member) {
        byte[] response = RandomBytes.utf8("""
                {"data":[{"id":"r","type":"datasets","attributes":{%s,"input":1}}],"meta":{"after":"c"}}""".formatted(member));
        assertTrue(isSameOrUnstreamed(RECORDS, response));
    }

    @ParameterizedTest
    @ValueSource(strings = { """
            {"data":[{"id":"r","id":"s"}]}""", """
            {"data":[{"id":"r","attributes":{"version":"new","version":1}}]}""", """
            {"data":[],"data":[{"id":"r"}]}""", """
            {"errors":[{"title":"t"}]}""", """
            {"data":[]} {}""", """
            {"data":[""", """
            [[]]""" })
    void whatIsDoubtfulIsLeftToTheTree(String response) {
        assertNull(streamed(RECORDS, response));
    }

    @Test
    void timesAreReadToTheNanosecondAndDaysAreChecked() {
        for (String time : List.of("2026-03-26T20:00:28Z", "2026-03-26T20:00:28.9Z", "2024-02-29T23:59:59.999999999Z",
                "0000-01-01T00:00:00.000000001Z", "1969-12-31T23:59:59.5Z", "2026-02-29T00:00:00Z", "2026-04-31T00:00:00Z",
                "2026-03-26T24:00:00Z", "2026-12-31T23:59:60Z", "2026-13-01T00:00:00Z", "2026-00-10T00:00:00Z",
                "2026-03-26 20:00:28Z", "2026-03-26T20:00:28.Z", "2026-03-26T20:00:28,5Z", "2026-03-26T20:00:28.9999999999Z",
                "+12026-03-26T20:00:28Z", "2026-03-26T20:00:2\u0668Z", "2026-03-26t20:00:28z", "")) {
            byte[] response = RandomBytes.utf8("""
                    {"data":{"id":"e","attributes":{"created_at":"%s"}}}""".formatted(time));
            assertTrue(isSameOrUnstreamed(EXPERIMENT, response), time);
        }
    }

    @Test
    void whatIsNoJsonHasTheMessageOfTheTree() {
        UnexpectedResponseException failure = assertThrows(UnexpectedResponseException.class,
                () -> reader.read(RECORDS, null, RandomBytes.utf8("{\"data\":[\n}")));
        assertTrue(failure.getMessage().contains("line 2, column"), failure.getMessage());
    }
}
