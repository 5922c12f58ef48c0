package io.quarkiverse.datadog.llmobs.runtime.json.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.type.TypeReference;

import io.quarkiverse.datadog.llmobs.rest.Operation;
import io.quarkiverse.datadog.llmobs.rest.RetrySafety;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.value.Values;
import io.smallrye.mutiny.Uni;

/**
 * Lists and maps of records, numbers, and values with several forms, inside the attributes of a resource.
 */
class NestedValuesTest {

    private interface Things {

        @Operation(id = "GetThing", retrySafety = RetrySafety.SAFE)
        Uni<Document<Resource<Thing>>> thing();
    }

    public record Thing(String id, List<Part> parts, Map<String, Part> partsByName, Map<String, Number> counts, Number amount,
            Form form, Double share, @JsonAnySetter Map<String, Object> other) {

        public Thing {
            other = Values.copyOrEmpty(other);
        }
    }

    public record Part(String partName, @JsonAnySetter Map<String, Object> other) {

        public Part {
            other = Values.copyOrEmpty(other);
        }
    }

    public sealed interface Form permits Any {

        @JsonValue
        Object json();

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Form ofJson(Object json) {
            if (json.equals("none")) {
                throw new IllegalArgumentException("no form");
            }
            return new Any(json);
        }
    }

    public record Any(Object json) implements Form {
    }

    private final DocumentMapper mapper = new DocumentMapper(List.of(Things.class));

    @SuppressWarnings("unchecked")
    private Thing thing(String attributes) {
        Document<?> read = mapper.reader(UnaryOperator.identity()).read(new TypeReference<Document<Resource<Thing>>>() {
        }.getType(), "application/json", """
                {"data":{"id":"t","type":"things","attributes":{%s}}}""".formatted(attributes)
                .getBytes(StandardCharsets.UTF_8));
        return ((Resource<Thing>) read.data()).attributes();
    }

    @Test
    void recordsInAListKeepTheirUnknownMembers() {
        Thing thing = thing("""
                "parts":[{"part_name":"p","colour":"red"},{"part_name":[1]},null]""");
        assertEquals(
                Arrays.asList(new Part("p", Map.of("colour", "red")), new Part(null, Map.of("part_name", List.of(1))), null),
                thing.parts());
        assertEquals(Map.of(), thing.other());
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"x\"", "{}", "5", "[{},\"x\"]", "[[]]" })
    void whatIsNoListOfObjectsIsKeptInOther(String parts) {
        Thing thing = thing("\"parts\":" + parts);
        assertNull(thing.parts());
        assertEquals(1, thing.other().size());
    }

    @Test
    void recordsInAMapKeepTheirUnknownMembers() {
        Thing thing = thing("""
                "parts_by_name":{"aB":{"part_name":"p","colour":"red"},"c":{"part_name":[1]}}""");
        assertEquals(Map.of("aB", new Part("p", Map.of("colour", "red")), "c", new Part(null, Map.of("part_name", List.of(1)))),
                thing.partsByName());
        assertEquals(Map.of(), thing.other());
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"x\"", "[]", "[{}]", "5", "{\"a\":\"x\"}", "{\"a\":{},\"b\":[]}" })
    void whatIsNoMapOfObjectsIsKeptInOther(String parts) {
        Thing thing = thing("\"parts_by_name\":" + parts);
        assertNull(thing.partsByName());
        assertEquals(1, thing.other().size());
    }

    @Test
    void aNumberKeepsItsDigits() {
        assertEquals(7, thing("\"amount\":7").amount());
        assertEquals(new BigDecimal("0.12345678901234567890"), thing("\"amount\":0.12345678901234567890").amount());
        assertEquals(Map.of("a", 1, "b", new BigDecimal("2.5")), thing("\"counts\":{\"a\":1,\"b\":2.5}").counts());
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"amount\":\"0.5\"", "\"amount\":true", "\"counts\":{\"a\":1,\"b\":\"many\"}", "\"counts\":[1]" })
    void whatIsNoNumberIsKeptInOther(String member) {
        Thing thing = thing(member);
        assertNull(thing.amount());
        assertNull(thing.counts());
        assertEquals(1, thing.other().size());
    }

    @Test
    void anInterfaceReadsAnyJson() {
        assertEquals(new Any("text"), thing("\"form\":\"text\"").form());
        assertEquals(new Any(List.of(Map.of("a", 1))), thing("\"form\":[{\"a\":1}]").form());
        assertEquals(new Any(Map.of("a", true)), thing("\"form\":{\"a\":true}").form());
        assertNull(thing("\"form\":null").form());
    }

    @Test
    void whatAnInterfaceCannotReadIsKeptInOther() {
        Thing thing = thing("\"form\":\"none\"");
        assertNull(thing.form());
        assertEquals(Map.of("form", "none"), thing.other());
    }

    @Test
    void aDecimalNumberIsReadInEachForm() {
        assertEquals(0.25, thing("\"share\":0.25").share());
        assertEquals(3.0, thing("\"share\":3").share());
        assertEquals(-1.5, thing("\"share\":\"-1.5\"").share());
        assertEquals(1e300, thing("\"share\":1e300").share());
    }

    @ParameterizedTest
    @ValueSource(strings = { "1e999", "-1e999", "true", "[1]", "{}", "\"NaN\"", "\"\"", "\"1e5\"" })
    void whatIsNoDecimalNumberIsKeptInOther(String share) {
        Thing thing = thing("\"share\":" + share);
        assertNull(thing.share());
        assertEquals(1, thing.other().size());
    }
}
