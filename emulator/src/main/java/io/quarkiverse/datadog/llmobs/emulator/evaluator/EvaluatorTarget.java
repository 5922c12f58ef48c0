package io.quarkiverse.datadog.llmobs.emulator.evaluator;

import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;

/**
 * Checks what an evaluator runs on.
 */
final class EvaluatorTarget {

    private static final int ALL = 100;

    private EvaluatorTarget() {
    }

    /** The target, which is required. */
    static ObjectNode check(JsonMembers attributes) {
        attributes.required("target");
        JsonMembers target = new JsonMembers(attributes.object("target"), attributes.place() + ".target");
        target.requiredText("application_name");
        target.required("enabled");
        target.flag("enabled", true);
        target.flag("root_spans_only", false);
        target.text("filter");
        EvaluatorContent.oneOf(target, "eval_scope", Set.of("span", "trace", "session"));
        target.texts("experiment_project_ids").forEach(id -> checkUuid(target, id));
        JsonNode share = EvaluatorContent.number(target, "sampling_percentage");
        if (share != null && (share.doubleValue() <= 0 || share.doubleValue() > ALL)) {
            throw target.invalid("sampling_percentage", "is " + share + ", expected more than 0 and at most " + ALL);
        }
        return attributes.object("target");
    }

    private static void checkUuid(JsonMembers target, String id) {
        try {
            UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw target.invalid("experiment_project_ids", "has \"" + id + "\", which is no UUID");
        }
    }
}
