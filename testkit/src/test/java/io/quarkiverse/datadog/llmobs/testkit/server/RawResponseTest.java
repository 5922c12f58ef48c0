package io.quarkiverse.datadog.llmobs.testkit.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

/**
 * Checks the head of responses.
 */
class RawResponseTest {

    @Test
    void aResponseWithoutAMediaTypeHasNoSuchHeader() {
        assertEquals("HTTP/1.1 204 Status\r\nContent-Length: 0\r\n\r\n", head(RawResponse.of(204, null, "")));
    }

    @Test
    void headersStandInTheirOrder() {
        assertEquals("HTTP/1.1 200 Status\r\nContent-Type: text/csv\r\nX: y\r\nContent-Length: 2\r\n\r\n",
                head(RawResponse.of(200, "text/csv", "id").with("X: y")));
    }

    private static String head(RawResponse response) {
        return new String(response.head(), StandardCharsets.ISO_8859_1);
    }
}
