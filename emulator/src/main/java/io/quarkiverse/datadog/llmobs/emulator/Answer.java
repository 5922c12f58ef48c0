package io.quarkiverse.datadog.llmobs.emulator;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What to answer: either a body in memory or one that is written as it goes.
 *
 * @param contentType the media type, null for none
 * @param stream writes the body, null if {@code body} has it
 */
record Answer(int status, String contentType, Map<String, String> headers, byte[] body, BodyWriter stream) {

    interface BodyWriter {
        void writeTo(OutputStream out) throws IOException;
    }

    static Answer json(int status, String contentType, JsonNode body) {
        return new Answer(status, contentType, Map.of(), Json.bytes(body), null);
    }

    static Answer bytes(int status, String contentType, byte[] body) {
        return new Answer(status, contentType, Map.of(), body, null);
    }

    static Answer streamed(String contentType, BodyWriter stream) {
        return new Answer(200, contentType, Map.of(), null, stream);
    }

    Answer with(Map<String, String> moreHeaders) {
        return new Answer(status, contentType, moreHeaders, body, stream);
    }

    /** The first half of the body: JSON that ends too early. */
    Answer halved() {
        return new Answer(status, contentType, headers, Arrays.copyOf(body, body.length / 2), null);
    }
}
