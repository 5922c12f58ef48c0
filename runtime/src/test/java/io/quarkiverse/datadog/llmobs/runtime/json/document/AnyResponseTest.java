package io.quarkiverse.datadog.llmobs.runtime.json.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.type.TypeReference;

import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.runtime.failure.ErrorMapper;
import io.quarkiverse.datadog.llmobs.runtime.random.RandomBytes;
import io.quarkiverse.datadog.llmobs.runtime.random.RandomRuns;

/**
 * Any response is read or rejected with the documented exception.
 */
class AnyResponseTest {

    static final List<Type> TYPES = ApiMethods.all().map(ApiMethods::responseType).flatMap(Optional::stream).distinct()
            .sorted(Comparator.comparing(Type::getTypeName)).toList();

    private static final Type DATASET = new TypeReference<Document<Resource<Dataset>>>() {
    }.getType();

    static final List<byte[]> RESPONSES = List.of(
            RandomBytes.utf8(
                    """
                            {"data":{"id":"d","type":"datasets","attributes":{"name":"é\\ud83d\\ude00","description":"","current_version":3,\
                            "metadata":{"n":1.10,"deep":[{"a":null}]},"created_at":"2026-03-26T20:00:28.936238906Z"}}}"""),
            RandomBytes.utf8("""
                    {"data":[{"id":"r","type":"datasets","attributes":{"input":{"q":[1,2.5e3,true]},"expected_output":"x",\
                    "tags":["a:1"],"version":1,"metadata":null}},{"id":"s","input":1}],"meta":{"after":"c=="}}"""),
            RandomBytes.utf8(
                    """
                            {"data":{"type":"datasets","attributes":{"records":[{"id":"r","input":[],"updated_at":1786650105714}]}}}"""),
            RandomBytes.utf8("""
                    {"data":{"id":"e","type":"experiments","attributes":{"run_count":"2","status":"odd","config":{},\
                    "dataset_version":9223372036854775807,"updated_at":"2026-08-13T19:41:39Z"}}}"""),
            RandomBytes.utf8(
                    """
                            {"errors":[{"title":"Generic Error","detail":"d","status":404,"source":{"pointer":"/a"},"meta":{"k":[]}},"text"]}"""));

    private final DocumentReader reader = TestDocuments.reader();
    private final ErrorMapper mapper = new ErrorMapper(Clock.systemUTC(), UnaryOperator.identity());

    @Test
    void aSuccessIsReadOrRejected() {
        int[] read = new int[1];
        RandomRuns.of(8000, choices -> {
            byte[] response = RandomBytes.like(RESPONSES.get(choices.nextInt(RESPONSES.size())), choices);
            if (reads(TYPES.get(choices.nextInt(TYPES.size())), response)) {
                read[0]++;
            }
        });
        assertTrue(read[0] > 1500, "only " + read[0]);
    }

    @Test
    void aFailureIsAlwaysMapped() {
        RandomRuns.of(8000, choices -> maps(400 + choices.nextInt(200),
                RandomBytes.like(RESPONSES.get(choices.nextInt(RESPONSES.size())), choices)));
    }

    static List<byte[]> real() {
        return RESPONSES;
    }

    @MethodSource("real")
    @FuzzTest(maxDuration = "90s")
    void fuzz(byte[] bytes) {
        TYPES.forEach(type -> reads(type, bytes));
        maps(500, bytes);
    }

    /** Whether it could be read. */
    boolean reads(Type type, byte[] response) {
        try {
            assertNotNull(reader.read(type, null, response));
            return true;
        } catch (UnexpectedResponseException e) {
            assertTrue(e.getMessage().length() < 2000, e.getMessage());
            return false;
        }
    }

    void maps(int status, byte[] response) {
        assertEquals(OptionalInt.of(status), mapper.map(status, name -> null, response).status());
    }

    @ParameterizedTest
    @ValueSource(strings = { "1e99999999999", "-1E-99999999999", "1E+2147483647", "1E2147483648", "1e-2147483648" })
    void aNumberOutOfRangeIsReadOrRejectedInEveryPosition(String number) {
        for (String member : List.of("name", "current_version", "metadata", "created_at", "unknown")) {
            reads(DATASET, RandomBytes.utf8("""
                    {"data":{"attributes":{"%s":%s}}}""".formatted(member, number)));
            reads(DATASET, RandomBytes.utf8("""
                    {"data":{"attributes":{"metadata":{"%s":[%s]}}}}""".formatted(member, number)));
        }
        maps(400, RandomBytes.utf8("""
                {"errors":[%1$s,{"status":%1$s}]}""".formatted(number)));
    }

    @Test
    void anEscapedSurrogatePairInANameIsReadAsOneCharacter() {
        byte[] response = RandomBytes.utf8("""
                {"data":{"attributes":{"metadata":{"\\ud83d\\ude00":"\\ud83d\\ude00"}}}}""");
        Resource<?> dataset = (Resource<?>) reader.read(DATASET, "application/json", response).data();
        assertEquals(Map.of("\ud83d\ude00", "\ud83d\ude00"), ((Dataset) dataset.attributes()).metadata());
    }

    @Test
    void aSurrogateThatIsNotEscapedIsNoUtf8() {
        byte[] response = """
                {"data":{"attributes":{"metadata":{"\u00ed\u00a0\u00bd":1}}}}"""
                .getBytes(StandardCharsets.ISO_8859_1);
        String sentence = assertThrows(UnexpectedResponseException.class, () -> reader.read(DATASET, null, response))
                .getMessage();
        assertTrue(sentence.contains("Invalid UTF-8"), sentence);
    }

    @ParameterizedTest
    @ValueSource(ints = { 1000, 4900, 100_000, 2_000_000 })
    void deeplyNestedValuesAreReadOrRejectedOnASmallStack(int depth) throws Exception {
        String open = "[{\"a\":".repeat(depth / 2);
        String whole = open + "1" + "}]".repeat(depth / 2);
        for (String response : List.of("""
                {"data":{"id":"d","attributes":{"metadata":{"m":%s}}}}""".formatted(whole), open,
                "{\"data\":" + whole, "{\"errors\":" + whole + "}", """
                        {"errors":[{"meta":{"m":%s}}]}""".formatted(whole),
                "{\"data\":" + "[".repeat(depth) + "]".repeat(depth) + "}",
                "{\"data\":" + "{\"records\":[".repeat(depth / 2) + "]}".repeat(depth / 2) + "}")) {
            byte[] bytes = RandomBytes.utf8(response);
            onASmallStack(() -> {
                TYPES.forEach(type -> reads(type, bytes));
                maps(500, bytes);
            });
        }
    }

    private static void onASmallStack(Runnable work) throws InterruptedException {
        Throwable[] thrown = new Throwable[1];
        Thread thread = new Thread(null, work, "small", 256 * 1024);
        thread.setUncaughtExceptionHandler((dead, e) -> thrown[0] = e);
        thread.start();
        thread.join();
        assertNull(thrown[0], () -> thrown[0].toString());
    }
}
