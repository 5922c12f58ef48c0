package io.quarkiverse.datadog.llmobs.runtime.json.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DoubleNode;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.rest.wire.AppendedRecords;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;

/**
 * A value that JSON cannot express is rejected before anything is sent, with its place.
 */
class DocumentWriterTest {

    public static class Failing {
        public String getName() {
            throw new IllegalStateException("not loaded");
        }
    }

    public static class Measured {
        public float value = Float.NEGATIVE_INFINITY;
    }

    private static Document<?> request(Object input) {
        return Document.of("datasets", new AppendedRecords(List.of(NewRecord.of("first"), NewRecord.of(input)), null));
    }

    static String text(Document<?> document) {
        return new String(TestDocuments.WRITER.bytes(document), StandardCharsets.UTF_8);
    }

    static Stream<Arguments> inexpressible() {
        return Stream.of(
                Arguments.of(Map.of("a", new Object()), ".a", "java.lang.Object"),
                Arguments.of(List.of(1, new Failing()), "[1].name", "not loaded"),
                Arguments.of(Map.of("a", List.of(Double.NaN)), ".a[0]", "NaN"),
                Arguments.of(Map.of("a", new double[] { 1, Double.POSITIVE_INFINITY }), ".a", "Infinity"),
                Arguments.of(new Measured(), ".value", "-Infinity"),
                Arguments.of(Map.of("a", DoubleNode.valueOf(Double.NaN)), ".a", "NaN"),
                Arguments.of(Map.of("a", "cut \ud83d"), ".a", "\\ud83d at index 4"),
                Arguments.of("\ude00", "", "unpaired surrogate"),
                Arguments.of(Map.of("\ud83d", 1), "", "unpaired surrogate"));
    }

    @ParameterizedTest
    @MethodSource("inexpressible")
    void thePlaceAndTheProblemAreNamed(Object input, String place, String problem) {
        Document<?> request = request(input);
        IllegalArgumentException rejected = assertThrows(IllegalArgumentException.class,
                () -> TestDocuments.WRITER.bytes(request));
        assertTrue(rejected.getMessage().contains("data.attributes.records[1].input" + place), rejected.getMessage());
        assertTrue(rejected.getMessage().contains(problem), rejected.getMessage());
        assertEquals(rejected.getMessage(),
                assertThrows(IllegalArgumentException.class, () -> WrittenBody.of(request, TestDocuments.WRITER)).getMessage());
    }

    @Test
    void aValueOfAQueryIsRejectedWithTheNameOfItsParameter() {
        assertEquals("""
                {"a":[1,null]}""", TestDocuments.WRITER.text("filter[x]", Map.of("a", Arrays.asList(1, null))));
        IllegalArgumentException rejected = assertThrows(IllegalArgumentException.class,
                () -> TestDocuments.WRITER.text("filter[x]", Map.of("a", List.of(Double.NaN))));
        assertTrue(rejected.getMessage().contains(" at filter[x].a[0]: "), rejected.getMessage());
    }

    @Test
    void valuesThatContainThemselvesAreRejected() {
        List<Object> itself = new ArrayList<>();
        itself.add(itself);
        Map<String, Object> map = new HashMap<>();
        map.put("self", map);
        for (Object input : List.of((Object) itself, map)) {
            IllegalArgumentException rejected = assertThrows(IllegalArgumentException.class,
                    () -> TestDocuments.WRITER.bytes(request(input)));
            assertTrue(rejected.getMessage().length() < 1000, rejected.getMessage());
        }
    }

    @Test
    void everythingElseIsWritten() throws IOException {
        String written = new String(
                TestDocuments.WRITER.bytes(request(Map.of("face", "\ud83d\ude00", "n", List.of(1.5, -0.0, 1e300)))),
                StandardCharsets.UTF_8);
        assertEquals("\ud83d\ude00",
                new ObjectMapper().readTree(written).at("/data/attributes/records/1/input/face").textValue());
        assertTrue(written.contains("-0.0"), written);
    }
}
