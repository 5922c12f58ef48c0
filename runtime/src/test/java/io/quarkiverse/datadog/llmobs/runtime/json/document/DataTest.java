package io.quarkiverse.datadog.llmobs.runtime.json.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Scanner;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;

import org.hibernate.proxy.HibernateProxy;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonKey;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.util.RawValue;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkiverse.datadog.llmobs.rest.wire.AppendedRecords;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkus.runtime.RuntimeValue;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import kotlin.Lazy;

/**
 * JSON values of any library are written as JSON. Other objects are rejected with the name of their class, at any depth.
 */
class DataTest {

    private static final ObjectMapper PLAIN = new ObjectMapper();

    public record Question(String text, List<Object> parts) {
    }

    public record Empty() {
    }

    public static class Bean {
        private final Object held;

        public Bean(Object held) {
            this.held = held;
        }

        public Object getHeld() {
            return held;
        }
    }

    @SuppressWarnings("unused")
    public record Optionals(Optional<String> text, Optional<JsonObject> json, OptionalInt i, OptionalLong l, OptionalDouble d) {
    }

    /** A shopping list with a name: a bean to Jackson, which would leave out what is on it. */
    public static class Basket implements Iterable<String> {
        public String getName() {
            return "n";
        }

        @Override
        public Iterator<String> iterator() {
            return List.of("a", "b").iterator();
        }
    }

    @JsonPropertyOrder("name")
    public static class Described extends Basket {
    }

    /** Written whole: what it iterates over is its component. */
    public record Conversation(List<String> messages) implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return messages.iterator();
        }
    }

    /** The same as a class. */
    public static class Dialogue implements Iterable<String> {
        public String[] getMessages() {
            return new String[] { "a", "b" };
        }

        @Override
        public Iterator<String> iterator() {
            return List.of(getMessages()).iterator();
        }
    }

    @JsonPropertyOrder("code")
    @JsonIgnoreProperties({ "stackTrace", "suppressed", "cause", "localizedMessage", "message" })
    public static class DescribedFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public int getCode() {
            return 7;
        }
    }

    @JsonAutoDetect(getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
    public static class DescribedStream extends ByteArrayInputStream {

        public DescribedStream() {
            super(new byte[0]);
        }

        @JsonProperty
        public String getSource() {
            return "s";
        }
    }

    @JsonPropertyOrder("name")
    public static class Entity {
        @JsonProperty
        public String getName() {
            return "n";
        }
    }

    public static class EntityProxy extends Entity implements HibernateProxy {
        @Override
        public String getName() {
            return super.getName();
        }
    }

    public static class Laziness implements Lazy {
        @Override
        public Object getValue() {
            return 1;
        }
    }

    public static class Key {
    }

    public record Point(int x, int y) {
    }

    public static class TextKey {
        @JsonKey
        public String text() {
            return "t";
        }
    }

    @SuppressWarnings("unused")
    public record Raw(@JsonRawValue String json) {
    }

    public static class Shards {
        @JsonSerialize(using = RawShout.class)
        public String getText() {
            return "x";
        }
    }

    public static class RawShout extends JsonSerializer<Object> {
        @Override
        public void serialize(Object value, JsonGenerator json, SerializerProvider provider) throws java.io.IOException {
            json.writeRaw("not json");
        }
    }

    public static class Elements implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("a", "b").iterator();
        }
    }

    public static class AsValue {
        @com.fasterxml.jackson.annotation.JsonValue
        public String code() {
            return "c";
        }
    }

    public static class Renamed {
        @JsonProperty("in-other-words")
        String text = "t";
    }

    @JsonSerialize(using = Shout.class)
    public static class Shouted extends Basket {
    }

    public static class Shout extends JsonSerializer<Object> {
        @Override
        public void serialize(Object value, JsonGenerator json, SerializerProvider provider) throws java.io.IOException {
            json.writeString("!");
        }
    }

    public interface Named {
        String getName();
    }

    /** A number that has a text instead. */
    public static class Fraction extends Number {
        private static final long serialVersionUID = 1L;

        @Override
        public int intValue() {
            return 0;
        }

        @Override
        public long longValue() {
            return 0;
        }

        @Override
        public float floatValue() {
            return 0.5f;
        }

        @Override
        public double doubleValue() {
            return 0.5;
        }

        @Override
        public String toString() {
            return "1/2";
        }
    }

    private static Document<?> request(Object input) {
        return Document.of("datasets", new AppendedRecords(List.of(NewRecord.of(input)), null));
    }

    private static String written(Object input) throws JsonProcessingException {
        return PLAIN.readTree(DocumentWriterTest.text(request(input))).at("/data/attributes/records/0/input").toString();
    }

    private static String rejected(Object input) {
        return assertThrows(IllegalArgumentException.class, () -> TestDocuments.WRITER.bytes(request(input))).getMessage();
    }

    private static void assertWritten(String expected, Object value) throws JsonProcessingException {
        assertEquals(expected, written(value));
        assertEquals("{\"a\":[" + expected + "]}", written(Map.of("a", List.of(value))));
        assertEquals("{\"held\":" + expected + "}", written(new Bean(value)));
        assertEquals("""
                {"text":"q","parts":[%s]}""".formatted(expected), written(new Question("q", List.of(value))));
        assertEquals("[" + expected + "]", written(new Object[] { value }));
        assertEquals("{\"a\":" + expected + "}", written(new JsonObject().put("a", value)));
        assertEquals(expected, written(Optional.of(value)));
    }

    @Test
    void vertxJsonIsWrittenAsJson() throws JsonProcessingException {
        assertWritten("""
                {"q":"x","deep":{"list":[1,null,{"a":[]}]},"at":"1970-01-01T00:00:00Z"}""", new JsonObject()
                .put("q", "x")
                .put("deep", new JsonObject().put("list", new JsonArray().add(1).addNull()
                        .add(new JsonObject().put("a", new JsonArray()))))
                .put("at", Instant.EPOCH));
        assertWritten("[[],{}]", new JsonArray().add(new JsonArray()).add(new JsonObject()));
        assertTrue(DocumentWriterTest.text(Document.of("experiments",
                NewExperiment.named("e").withConfig(Map.of("c", new JsonObject().put("t", 0.5)))
                        .withMetadata(new JsonObject().put("m", new JsonArray().add(1)).getMap())))
                .contains("""
                        "config":{"c":{"t":0.5}},"metadata":{"m":[1]}"""));
    }

    @Test
    void jakartaJsonIsWrittenAsJson() throws JsonProcessingException {
        String json = """
                {"s":"t\\"","n":0.1234567890123456789,"big":12345678901234567890,"a":[true,false,null,{}]}""";
        JsonValue value = Json.createReader(new StringReader(json)).readValue();
        assertTrue(DocumentWriterTest.text(request(value)).contains(json), DocumentWriterTest.text(request(value)));
        assertWritten("\"text\"", Json.createValue("text"));
        assertWritten("7", Json.createValue(7));
        assertWritten("true", JsonValue.TRUE);
        assertWritten("{}", JsonValue.EMPTY_JSON_OBJECT);
        assertWritten("[1,\"x\"]", Json.createArrayBuilder().add(1).add("x").build());
        assertEquals("null", written(List.of(JsonValue.NULL)).replaceAll("[\\[\\]]", ""));
    }

    @Test
    void otherJsonLibrariesAreKnownByName() throws JsonProcessingException {
        assertWritten("""
                {"a":[1.5,"x"]}""", new org.json.JSONObject("""
                {"a":[1.5,"x"]}"""));
        assertWritten("[null]", new org.json.JSONArray("[null]"));
        assertTrue(rejected(new org.json.JSONObject(null)).contains("a org.json.JSONObject has no JSON text"));
        assertTrue(rejected(new org.json.JSONArray("[1")).contains("the JSON text of a org.json.JSONArray is malformed"));
        assertTrue(rejected(new org.json.JSONArray("[\"\ud83d\"]")).contains("unpaired surrogate"));
    }

    @Test
    void commonValuesOfTheJdkAreWritten() throws JsonProcessingException {
        assertWritten("\"x\"", Optional.of("x"));
        assertWritten("1", OptionalInt.of(1));
        assertWritten("1", new AtomicInteger(1));
        assertWritten("\"x\"", new AtomicReference<>("x"));
        assertWritten("\"AQI=\"", new byte[] { 1, 2 });
        assertWritten("[1,2]", new int[] { 1, 2 });
        assertWritten("{\"k\":1}", Map.entry("k", 1));
        assertWritten("\"00000000-0000-0001-0000-000000000002\"", new UUID(1, 2));
        assertWritten("""
                ["a","b"]""", new Elements());
        assertWritten("[\"a\",null]", Arrays.asList("a", null));
        assertWritten("[\"a\"]", Collections.unmodifiableCollection(new ArrayList<>(List.of("a"))));
        DoubleSummaryStatistics scores = new DoubleSummaryStatistics();
        scores.accept(0.5);
        assertWritten("""
                {"count":1,"sum":0.5,"min":0.5,"max":0.5,"average":0.5}""", scores);
        assertEquals("""
                {"text":"x","json":{"a":1},"i":1,"l":null,"d":0.5}""", written(new Optionals(Optional.of("x"),
                Optional.of(new JsonObject().put("a", 1)), OptionalInt.of(1), OptionalLong.empty(), OptionalDouble.of(0.5))));
    }

    @Test
    void classesOfTheApplicationSayHowTheyAreWritten() throws JsonProcessingException {
        assertWritten("\"c\"", new AsValue());
        assertWritten("""
                {"in-other-words":"t"}""", new Renamed());
        assertWritten("\"!\"", new Shouted());
        assertWritten("""
                {"name":"n"}""", new Described());
        assertWritten("""
                {"name":"proxied"}""",
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Named.class },
                        (proxy, method, args) -> "proxied"));
    }

    static Stream<Object> noData() throws Exception {
        Supplier<String> lambda = () -> "x";
        return Stream.of(Stream.of(1, 2), IntStream.of(1), List.of(1).iterator(), List.of(1).spliterator(),
                Collections.enumeration(List.of(1)), new Scanner("x"), new ByteArrayInputStream(new byte[1]),
                new StringReader("x"), lambda, new Object(), new BitSet(), Thread.currentThread(),
                DataTest.class.getClassLoader(), new IllegalStateException("x"), new CompletableFuture<>(),
                new FutureTask<>(() -> "x"), new SubmissionPublisher<>(), Uni.createFrom().item(1), Multi.createFrom().items(1),
                Promise.promise().future(), Buffer.buffer("x"), new ThreadLocal<>(), Response.ok().build(), new Basket(),
                new ObjectMapper(), new Laziness(), Logger.getLogger(DataTest.class),
                new RuntimeValue<>(1), new com.google.protobuf.Message());
    }

    @ParameterizedTest
    @MethodSource
    void noData(Object value) {
        String name = value.getClass().getName();
        assertRejected(name, ".question[1]", Map.of("question", Arrays.asList("q", value)));
        assertRejected(name, "", value);
        assertRejected(name, ".held", new Bean(value));
        assertRejected(name, ".parts[0]", new Question("q", List.of(value)));
        assertRejected(name, ".a.b[0]", new JsonObject().put("a", new JsonObject().put("b", new JsonArray(List.of(value)))));
        assertRejected(name, "[0]", new Object[] { value });
        Map<String, Object> metadata = new LinkedHashMap<>(Map.of("m", Map.of("n", value)));
        String message = assertThrows(IllegalArgumentException.class, () -> TestDocuments.WRITER.bytes(
                Document.of("datasets", new AppendedRecords(List.of(NewRecord.of("q", value).withMetadata(metadata)), null))))
                .getMessage();
        assertTrue(message.contains("records[0].expected_output: " + name), message);
    }

    @Test
    void anIterableWhosePropertiesHoldItsElementsIsWritten() throws JsonProcessingException {
        assertWritten("""
                {"messages":["a","b"]}""", new Conversation(List.of("a", "b")));
        assertWritten("""
                {"messages":["a","b"]}""", new Dialogue());
    }

    @Test
    void anAnnotatedClassIsWrittenWhateverItExtends() throws JsonProcessingException {
        assertWritten("{\"code\":7}", new DescribedFailure());
        assertWritten("""
                {"source":"s"}""", new DescribedStream());
        assertWritten("""
                {"name":"n"}""", new Entity());
        // the annotations of the entity say nothing about its proxy
        assertTrue(rejected(new EntityProxy()).contains("Hibernate.unproxy"), rejected(new EntityProxy()));
    }

    @Test
    void keysOfMapsHaveATextOfTheirOwn() throws JsonProcessingException {
        assertWritten("{\"1\":2}", Map.of(1, 2));
        assertWritten("{\"SECONDS\":2}", Map.of(TimeUnit.SECONDS, 2));
        assertWritten("{\"Point[x=1, y=2]\":3}", Map.of(new Point(1, 2), 3));
        assertWritten("{\"t\":4}", Map.of(new TextKey(), 4));
        assertWritten("{\"AQ==\":5}", Map.of(new byte[] { 1 }, 5));
        for (Object key : List.of(new Key(), new Object(), new int[] { 1 }, new ByteArrayInputStream(new byte[0]))) {
            for (Object map : List.of(Map.of(key, 1), Map.entry(key, 1), List.of(Map.of("a", Map.of(key, 1))))) {
                String message = rejected(map);
                assertTrue(message.contains("a key of a map is a " + key.getClass().getName() + ", which has no text"),
                        message);
            }
        }
    }

    @Test
    void rawJsonIsChecked() throws JsonProcessingException {
        String json = """
                {"n":0.1234567890123456789,"a":[true,null,"x"]}""";
        assertWritten("""
                {"json":{"a":[1]}}""", new Raw("{\"a\": [1]}"));
        assertTrue(DocumentWriterTest.text(request(new RawValue(json))).contains(json));
        assertTrue(DocumentWriterTest.text(request(new Raw(json))).contains(json));
        for (String malformed : List.of("not json", "", "[1", "1 2", """
                {"a":1,"a":2}""", "NaN")) {
            for (Object value : List.of(new RawValue(malformed), new Raw(malformed))) {
                assertTrue(rejected(value).contains("the raw JSON is malformed"), rejected(value));
            }
        }
        assertTrue(rejected(new Raw("\"\\ud83d\"")).contains("unpaired surrogate"));
        assertTrue(rejected(new Shards()).contains("writes raw characters"), rejected(new Shards()));
    }

    @Test
    void anEmptyRecordIsAnEmptyObject() throws JsonProcessingException {
        assertWritten("{}", new Empty());
        assertWritten("{}", Map.of());
    }

    private static void assertRejected(String name, String place, Object input) {
        String message = rejected(input);
        assertTrue(
                message.startsWith("The request cannot be written as JSON at data.attributes.records[0].input" + place + ": "),
                message);
        assertTrue(message.contains(name), message);
        assertTrue(message.contains("Values may be maps, lists, texts"), message);
    }

    @Test
    void aRejectionSaysWhatToSendInstead() {
        assertTrue(rejected(Stream.of(1)).contains("a java.util.stream.BaseStream, which can be read only once: send a List"),
                rejected(Stream.of(1)));
        assertTrue(rejected(new com.google.protobuf.Message()).contains("JsonFormat.printer()"));
        assertTrue(rejected(new Object()).contains("java.lang.Object has no properties that could be written"),
                rejected(new Object()));
    }

    @Test
    void aNumberIsWrittenAsANumber() throws JsonProcessingException {
        assertWritten("1.5", new BigDecimal("1.5"));
        assertTrue(rejected(List.of(new Fraction())).contains("JSON has no number 1/2"));
    }
}
