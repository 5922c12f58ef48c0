package io.quarkiverse.datadog.llmobs.runtime.json.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.type.TypeReference;

import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;

/**
 * The message about a response that cannot be read, which contains no key.
 */
class UnreadableResponsesTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final Type DATASETS = new TypeReference<Document<List<Resource<Dataset>>>>() {
    }.getType();

    private static Document<?> read(String mediaType, String body) {
        return TestDocuments.MAPPER.reader(text -> text == null ? null : text.replace(KEY, "***")).read(DATASETS, mediaType,
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static UnexpectedResponseException rejected(String mediaType, String body) {
        UnexpectedResponseException failure = assertThrows(UnexpectedResponseException.class, () -> read(mediaType, body));
        assertNull(failure.getCause());
        String said = failure.getMessage() + failure.summary() + failure.failure();
        for (int i = 0; i + 12 <= KEY.length(); i++) {
            assertFalse(said.contains(KEY.substring(i, i + 12)), said);
        }
        assertFalse(failure.summary().contains("\n"), failure.summary());
        assertTrue(failure.summary().length() < 500, failure.summary());
        return failure;
    }

    @Test
    void anEchoedKeyIsBlankedOut() {
        assertEquals("<p>***</p>", rejected("text/html", "<p>" + KEY + "</p>").body().orElseThrow());
        assertTrue(rejected("text/html;key=" + KEY, "<p>").summary().contains("text/html;key=***"));
        assertTrue(rejected("application/json", "{\"data\":x" + KEY + "}").summary().contains("line 1"));
        rejected("application/json", "{\"data\":" + "x".repeat(240) + KEY + "y".repeat(300) + "}");
        rejected("application/json", "{\"data\":\n" + KEY + "}");
        rejected("application/json", """
                {"errors":["%s"]}""".formatted(KEY));
        rejected("application/json", "\"" + KEY + "\"");
        rejected("application/json", "{\"data\":[" + "x".repeat(8190) + KEY + "]}");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", "*/*", ";", "application/*", "nonsense", "application/vnd.api+json;charset=utf-8",
            "APPLICATION/JSON" })
    void theBodyDecidesIfTheMediaTypeIsGeneric(String mediaType) {
        assertEquals(List.of(), read(mediaType, "{\"data\":[]}").data());
        rejected(mediaType, "<html>");
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/html", "text/html;x=json", "text/plain" })
    void anotherMediaTypeIsRejected(String mediaType) {
        rejected(mediaType, "{\"data\":[]}");
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertEquals(List.of(), read("application/json", "\uFEFF{\"data\":[]}").data());
    }
}
