package io.quarkiverse.datadog.llmobs.testkit.operation;

import java.nio.charset.StandardCharsets;

/**
 * A response of the service.
 *
 * @param contentType the value of the header, or null when it is not sent
 * @param body the text of the body; empty when there is none
 */
public record Response(int status, String contentType, String body) {

    public static final String JSON_API = "application/vnd.api+json";

    public byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    public Response withBody(String body) {
        return new Response(status, contentType, body);
    }

    /** The status of a successful response without a body. */
    static Response noContent() {
        return new Response(204, null, "");
    }
}
