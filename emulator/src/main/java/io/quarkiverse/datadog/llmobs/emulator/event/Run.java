package io.quarkiverse.datadog.llmobs.emulator.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.Numbers;
import io.quarkiverse.datadog.llmobs.emulator.json.Timestamps;
import io.quarkiverse.datadog.llmobs.emulator.store.Catalog;

/**
 * A run of an experiment, known by the tags {@code run_id} and {@code run_iteration} of the spans that were pushed.
 *
 * @param number null if no tag says it
 * @param created the start of the first span that was pushed
 */
record Run(String id, String number, long created) implements Catalog.Item {

    private static final String ID = "run_id:";
    private static final String NUMBER = "run_iteration:";

    /** The run that a span belongs to, or null. */
    static Run of(Span span) {
        String id = tag(span.sent().path("tags"), ID);
        return id == null ? null : new Run(id, tag(span.sent().path("tags"), NUMBER), span.sent().get("start_ns").longValue());
    }

    private static String tag(JsonNode tags, String key) {
        for (JsonNode tag : tags) {
            if (tag.textValue().startsWith(key)) {
                return tag.textValue().substring(key.length());
            }
        }
        return null;
    }

    @Override
    public String name() {
        return id;
    }

    /** Flat, as described. */
    ObjectNode json(String experimentId) {
        ObjectNode json = Json.object().put("created_at", Timestamps.rounded(created)).put("experiment_id", experimentId)
                .put("id", id);
        long parsed = number == null ? -1 : Numbers.parse(number, -1);
        return parsed < 0 || parsed > Integer.MAX_VALUE ? json : json.put("run_number", (int) parsed);
    }
}
