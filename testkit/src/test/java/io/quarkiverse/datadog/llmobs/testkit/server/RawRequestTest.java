package io.quarkiverse.datadog.llmobs.testkit.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

/**
 * Reads requests whose body is complete, and others that end early.
 */
class RawRequestTest {

    @Test
    void aBodyIsReadByItsLengthOrInChunks() throws IOException {
        assertEquals("text", request("Content-Length: 4\r\n\r\ntext, and more").body());
        assertEquals("text", request("Transfer-Encoding: chunked\r\n\r\n3\r\ntex\r\n1\r\nt\r\n0\r\n\r\n").body());
        assertEquals("", request("Accept: text/csv\r\n\r\n").body());
    }

    @Test
    void theHeadIsTheRequestLineAndTheHeaders() throws IOException {
        assertEquals("""
                POST /path?a=b HTTP/1.1
                Accept: text/csv
                X:y""", request("Accept: text/csv\r\nX:y\r\n\r\n").head());
    }

    @Test
    void aBodyThatEndsEarlyIsAFailure() throws IOException {
        for (String rest : new String[] { "Content-Length: 5\r\n\r\ntext", "Transfer-Encoding: chunked\r\n\r\n5\r\ntext",
                "Transfer-Encoding: chunked\r\n\r\n4\r\ntext\r\n" }) {
            RawRequest request = request(rest);
            assertThrows(EOFException.class, request::body, rest);
        }
    }

    private static RawRequest request(String headersAndBody) throws IOException {
        return RawRequest.read(new ByteArrayInputStream(
                ("POST /path?a=b HTTP/1.1\r\n" + headersAndBody).getBytes(StandardCharsets.US_ASCII)));
    }
}
