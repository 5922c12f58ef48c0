package io.quarkiverse.datadog.llmobs.emulator.operation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;

/**
 * A response, either with a body in memory or with one that is written while it is sent.
 *
 * @param contentType the media type, null for none
 * @param stream writes the body, null if {@code body} is the body
 */
public record ApiResponse(int status, String contentType, Map<String, String> headers, byte[] body, BodyWriter stream) {

    /** Writes a body. */
    @FunctionalInterface
    public interface BodyWriter {
        void writeTo(OutputStream out) throws IOException;
    }

    public static ApiResponse json(int status, String contentType, JsonNode body) {
        return new ApiResponse(status, contentType, Map.of(), Json.bytes(body), null);
    }

    public static ApiResponse bytes(int status, String contentType, byte[] body) {
        return new ApiResponse(status, contentType, Map.of(), body, null);
    }

    /** A response with status 200 whose body is written while it is sent. */
    public static ApiResponse streamed(String contentType, BodyWriter stream) {
        return new ApiResponse(200, contentType, Map.of(), null, stream);
    }

    public ApiResponse with(Map<String, String> moreHeaders) {
        return new ApiResponse(status, contentType, moreHeaders, body, stream);
    }

    /** The first half of the body: JSON that ends too early. */
    public ApiResponse halved() {
        return new ApiResponse(status, contentType, headers, Arrays.copyOf(body, body.length / 2), null);
    }
}
