package io.quarkiverse.datadog.llmobs.runtime.json.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.core.type.TypeReference;

import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;
import io.quarkiverse.datadog.llmobs.rest.Operation;
import io.quarkiverse.datadog.llmobs.rest.RetrySafety;
import io.quarkiverse.datadog.llmobs.rest.wire.Plain;
import io.quarkiverse.datadog.llmobs.value.Values;
import io.smallrye.mutiny.Uni;

/**
 * Bodies that are no documents.
 */
class PlainBodiesTest {

    private interface Things {

        @Operation(id = "ListThings", retrySafety = RetrySafety.SAFE)
        Uni<Plain<List<Thing>>> things(Plain<Thing> request);
    }

    public record Thing(String thingName, Long size, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

        public Thing {
            other = Values.copyOrEmpty(other);
        }
    }

    private static final Type ONE = new TypeReference<Plain<Thing>>() {
    }.getType();
    private static final Type LIST = new TypeReference<Plain<List<Thing>>>() {
    }.getType();

    private final DocumentMapper mapper = new DocumentMapper(List.of(Things.class));

    private Object read(Type type, String body) {
        return mapper.reader(UnaryOperator.identity()).readPlain(type, "application/vnd.api+json",
                body.getBytes(StandardCharsets.UTF_8)).value();
    }

    private String rejected(Type type, String body) {
        return assertThrows(UnexpectedResponseException.class, () -> read(type, body)).getMessage();
    }

    @Test
    void membersHaveTheNamesOfTheHttpApi() {
        assertEquals(new Thing("t", 1L, null), read(ONE, """
                {"thing_name":"t","size":1}"""));
        assertEquals("""
                {"thing_name":"t"}""",
                new String(mapper.writer().bytes(Plain.of(new Thing("t", null, null))), StandardCharsets.UTF_8));
    }

    @Test
    void unexpectedMembersAreKept() {
        assertEquals(List.of(new Thing(null, null, Map.of("thing_name", List.of(), "data", 1)), new Thing("u", null, null)),
                read(LIST, """
                        [{"thing_name":[],"data":1},{"thing_name":"u"}]"""));
    }

    @Test
    void aMissingBodyIsNoValue() {
        assertSame(Plain.EMPTY,
                mapper.reader(UnaryOperator.identity()).readPlain(LIST, null, " ".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "null", "1", "[1]", "[null]", "[[]]", "[", "[] []" })
    void whatIsNoListOfObjectsIsRejected(String body) {
        assertTrue(rejected(LIST, body).contains("the response"), body);
    }

    @ParameterizedTest
    @ValueSource(strings = { "[]", "null", "\"text\"", "{", "{} {}" })
    void whatIsNoObjectIsRejected(String body) {
        assertTrue(rejected(ONE, body).contains("the response"), body);
    }

    @Test
    void errorsInPlaceOfTheValueAreRejected() {
        String errors = """
                {"errors":[{"title":"Busy"}]}""";
        assertTrue(rejected(ONE, errors).contains("Busy"));
        assertTrue(rejected(LIST, errors).contains("Busy"));
    }
}
