package io.quarkiverse.datadog.llmobs.emulator.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.pattern.Point;

/**
 * Reads the spans of a topic in a seed.
 */
final class SeedPoint {

    private static final Set<String> POINT = Set.of("span_id", "event_id", "session_id", "input", "is_included", "is_suggested",
            "metrics");
    private static final Set<String> METRICS = Set.of("status", "duration", "input_tokens", "output_tokens", "total_tokens",
            "estimated_total_cost", "evaluation");

    private SeedPoint() {
    }

    static List<Point> read(JsonMembers topic) {
        List<Point> points = new ArrayList<>();
        for (JsonNode item : topic.items("points")) {
            JsonMembers point = SeedReader.known(item, topic.place() + ".points[" + points.size() + "]", POINT);
            points.add(new Point(point.requiredText("span_id"), orEmpty(point.text("event_id")),
                    orEmpty(point.text("session_id")), orEmpty(point.text("input")), point.flag("is_included", true),
                    point.flag("is_suggested", false), metrics(point)));
        }
        return points;
    }

    private static ObjectNode metrics(JsonMembers point) {
        if (point.get("metrics") == null) {
            return Json.object();
        }
        JsonMembers metrics = SeedReader.known(point.get("metrics"), point.place() + ".metrics", METRICS);
        metrics.text("status");
        metrics.object("evaluation");
        METRICS.stream().filter(name -> !name.equals("status") && !name.equals("evaluation")).sorted()
                .filter(name -> metrics.get(name) != null && !metrics.get(name).isNumber()).findFirst().ifPresent(name -> {
                    throw metrics.invalid(name, "is not a number");
                });
        return (ObjectNode) metrics.node();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
