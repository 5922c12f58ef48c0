package io.quarkiverse.datadog.llmobs.runtime.json.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.code_intelligence.jazzer.junit.FuzzTest;

import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;
import io.quarkiverse.datadog.llmobs.runtime.json.WireJson;
import io.quarkiverse.datadog.llmobs.runtime.random.JsonEquality;
import io.quarkiverse.datadog.llmobs.runtime.random.RandomBytes;
import io.quarkiverse.datadog.llmobs.runtime.random.RandomRuns;
import io.quarkiverse.datadog.llmobs.runtime.random.RandomValues;

/**
 * A cell is the value that was sent, or its text.
 */
class AnyCellTest {

    private static final String BEFORE = """
            {"data":{"type":"t","attributes":""";
    private static final byte[] REAL = RandomBytes.utf8("""
            {"a": [1, -2.50e3, "é\\ud83d\\ude00\\n", null, true], "b": {"a": {}}}""");
    private static final JsonCells CELLS = new JsonCells(WireJson.mapper());

    @Test
    void sentValuesAreReadBackFromTheirCells() {
        RandomRuns.of(2000, choices -> {
            Object sent = new RandomValues(choices).json();
            String cell = written(sent);
            if (cell != null) {
                Object decoded = CELLS.decoded(cell);
                assertTrue(JsonEquality.json(sent, decoded), () -> sent + " became " + decoded);
                assertFalse(CELLS.namesTwice(cell));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = { 999, 1001, 1500 })
    void deepAndLongValuesAreReadBackFromTheirCells(int size) {
        Object deep = RandomValues.nested(size);
        assertEquals(TestDocuments.WRITER.length(deep), TestDocuments.WRITER.length(CELLS.decoded(written(deep))));
        BigInteger number = new BigInteger("9".repeat(size));
        assertEquals(number, CELLS.decoded(written(number)));
    }

    @Test
    void anyTextIsJsonAsAWholeOrStaysAsItIs() {
        RandomRuns.of(10_000, choices -> {
            String text = new String(RandomBytes.like(REAL, choices), StandardCharsets.UTF_8);
            decodes(text);
        });
    }

    static List<byte[]> real() {
        return List.of(REAL);
    }

    @MethodSource("real")
    @FuzzTest(maxDuration = "90s")
    void fuzz(byte[] bytes) {
        decodes(new String(bytes, StandardCharsets.UTF_8));
    }

    static void decodes(String text) {
        Object decoded = CELLS.decoded(text);
        String again = decoded == null || decoded.equals(text) ? null : written(decoded);
        if (again != null) {
            assertTrue(JsonEquality.json(decoded, CELLS.decoded(again)), () -> text + " became " + again);
        }
        CELLS.tags(text).forEach(Assertions::assertNotNull);
    }

    @Test
    void twoMembersOfTheSameNameAreSeenAtAnyDepth() {
        for (String json : """
                {"a":1,"a":2}
                [{"b":{"a":1,"c":0,"d":0,"\\u0061":2}}]
                """.lines().toList()) {
            assertTrue(CELLS.namesTwice(json));
        }
        assertFalse(CELLS.namesTwice("""
                [{"a":{"a":1}},{"a":[{"a":1},{"a":1}]}]"""));
    }

    /** As JSON, or null when it cannot be sent. */
    private static String written(Object value) {
        try {
            String whole = new String(TestDocuments.WRITER.bytes(Document.of("t", value)), StandardCharsets.UTF_8);
            return value == null ? "null" : whole.substring(BEFORE.length(), whole.length() - 2);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
