package io.quarkiverse.datadog.llmobs.emulator.upload;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;

/**
 * The server-sent events of an upload. The name of the count in {@code progress} is not published; it is the one of {@code
 * completed} here.
 */
final class UploadEvents {

    private final StringBuilder events = new StringBuilder();

    void progress(int records) {
        add("progress", Json.object().put("records_created", records));
    }

    void completed(int records) {
        add("completed", Json.object().put("records_created", records));
    }

    void error(String message) {
        add("error", Json.object().put("message", message));
    }

    private void add(String name, ObjectNode data) {
        events.append("event: ").append(name).append("\ndata: ")
                .append(new String(Json.bytes(data), StandardCharsets.UTF_8)).append("\n\n");
    }

    byte[] bytes() {
        return events.toString().getBytes(StandardCharsets.UTF_8);
    }
}
