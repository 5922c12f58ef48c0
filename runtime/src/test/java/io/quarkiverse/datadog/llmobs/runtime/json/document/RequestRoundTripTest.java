package io.quarkiverse.datadog.llmobs.runtime.json.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.type.TypeReference;

import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.runtime.random.JsonEquality;
import io.quarkiverse.datadog.llmobs.runtime.random.RandomRuns;
import io.quarkiverse.datadog.llmobs.runtime.random.RandomValues;

/**
 * What is written is read as it was, or rejected with a sentence before anything is sent.
 */
class RequestRoundTripTest {

    private static final Type RECORD = new TypeReference<Document<Resource<DatasetRecord>>>() {
    }.getType();
    private static final Type DATASET = new TypeReference<Document<Resource<Dataset>>>() {
    }.getType();

    private final DocumentReader reader = TestDocuments.reader();

    @Test
    void randomRecordsAreReadBackUnchangedOrRejected() {
        int[] accepted = new int[1];
        RandomRuns.of(2000, choices -> {
            RandomValues values = new RandomValues(choices);
            Object input = values.json();
            NewRecord sent = new NewRecord(values.nonBlank(), input == null ? "" : input, values.json(), values.object(),
                    List.of(values.text(), values.text()));
            byte[] json = written(sent);
            if (json != null) {
                accepted[0]++;
                assertSame(sent, record(json));
            }
        });
        assertTrue(accepted[0] > 1000, "only " + accepted[0]);
    }

    @Test
    void randomDatasetsAreReadBackUnchangedOrRejected() {
        RandomRuns.of(2000, choices -> {
            RandomValues values = new RandomValues(choices);
            NewDataset sent = new NewDataset(values.nonBlank(), values.longText(5000), values.object());
            byte[] json = written(sent);
            if (json != null) {
                Dataset read = (Dataset) data(DATASET, json);
                assertEquals(sent.name(), read.name());
                assertEquals(sent.description(), read.description());
                assertTrue(JsonEquality.json(sent.metadata(), read.metadata()), () -> sent + " became " + read);
            }
        });
    }

    /** Between what always fits and what never does, the stack of the thread decides. */
    @ParameterizedTest
    @ValueSource(ints = { 1, 100, 999, 1001, 4000, 4990, 5001, 20_000, 1_000_000 })
    void deeplyNestedValuesAreReadBackOrRejected(int depth) {
        NewRecord sent = NewRecord.of(RandomValues.nested(depth));
        byte[] json = written(sent);
        assertTrue(depth > 1001 || json != null);
        assertTrue(depth < 5000 || json == null);
        if (json != null) {
            assertEquals(TestDocuments.WRITER.length(sent.input()), TestDocuments.WRITER.length(record(json).input()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 999, 1001, 9999, 10_000, 10_001, 40_000 })
    void aNumberOfManyDigitsIsReadBackOrRejected(int digits) {
        for (Object number : List.of(new BigInteger("9".repeat(digits)), new BigInteger("9".repeat(digits)).negate(),
                new BigDecimal("0." + "9".repeat(digits)), new BigDecimal("9".repeat(digits) + ".5E+100"))) {
            NewRecord sent = NewRecord.of(number);
            byte[] json = written(sent);
            if (json != null) {
                assertSame(sent, record(json));
            }
            assertEquals(number.toString().length() <= 10_000, json != null);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 1000, 100_000, 1024 * 1024, 1024 * 1024 + 1, 5 * 1024 * 1024 })
    void aLongNameIsReadBackOrRejected(int length) {
        NewRecord sent = NewRecord.of(Map.of("n".repeat(length), 1));
        byte[] json = written(sent);
        assertEquals(length <= 1024 * 1024, json != null);
        if (json != null) {
            assertSame(sent, record(json));
        }
    }

    @Test
    void aTextOfTenMillionCharactersIsReadBack() {
        NewRecord sent = NewRecord.of("\ud83d\ude00\"\\\u0001".repeat(2_500_000));
        assertSame(sent, record(written(sent)));
    }

    @Test
    void keysThatBecomeOneNameAreRejected() {
        Map<Object, Object> twice = new LinkedHashMap<>();
        twice.put(1, "number");
        twice.put("1", "text");
        String sentence = rejected(NewRecord.of(Map.of("a", List.of(twice))));
        assertTrue(sentence.contains("input.a[0].1: Duplicate field '1'"), sentence);
    }

    @Test
    void anUnpairedSurrogateIsRejectedInEveryPosition() {
        for (String half : List.of("\ud83d", "\ude00", "x\ude00\ud83d")) {
            for (NewRecord record : List.of(NewRecord.of(half), NewRecord.of(Map.of(half, 1)), NewRecord.of(List.of("a", half)),
                    NewRecord.of(1).withId(half), NewRecord.of(1).withTags(half), NewRecord.of(half.toCharArray()),
                    NewRecord.of(1).withMetadata(Map.of("a", Map.of(half, half))))) {
                assertTrue(rejected(record).contains("unpaired surrogate"));
            }
        }
    }

    private static void assertSame(NewRecord sent, DatasetRecord read) {
        assertEquals(sent.id(), read.id());
        assertTrue(JsonEquality.json(sent.input(), read.input()), () -> sent.input() + " became " + read.input());
        assertTrue(JsonEquality.json(sent.expectedOutput(), read.expectedOutput()),
                () -> sent.expectedOutput() + " became " + read.expectedOutput());
        assertTrue(JsonEquality.json(sent.metadata(), read.metadata()), () -> sent.metadata() + " became " + read.metadata());
        assertEquals(sent.tags() == null ? List.of() : sent.tags(), read.tags());
    }

    /** The JSON, or null when the request was rejected. */
    private static byte[] written(Object attributes) {
        byte[] json;
        try {
            json = TestDocuments.WRITER.bytes(Document.of("datasets", attributes));
        } catch (IllegalArgumentException e) {
            assertTrue(e.getMessage().startsWith("The request cannot be written as JSON"), e.getMessage());
            assertTrue(e.getMessage().length() < 1000, e.getMessage());
            return null;
        }
        assertEquals(new String(json, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8).length, json.length);
        return json;
    }

    private static String rejected(NewRecord record) {
        Document<?> document = Document.of("datasets", record);
        return assertThrows(IllegalArgumentException.class, () -> TestDocuments.WRITER.bytes(document)).getMessage();
    }

    private DatasetRecord record(byte[] json) {
        return (DatasetRecord) data(RECORD, json);
    }

    private Object data(Type type, byte[] json) {
        return ((Resource<?>) reader.read(type, "application/vnd.api+json", json).data()).attributes();
    }
}
