package io.quarkiverse.datadog.llmobs.emulator.evaluator;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.ResourceFormat;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;

/**
 * Evaluators as JSON.
 */
final class EvaluatorFormat implements ResourceFormat<Evaluator> {

    static final String TYPE = "evaluator_config";

    @Override
    public ObjectNode published(Evaluator evaluator, ResponseKind kind) {
        ObjectNode attributes = Json.object();
        attributes.setAll(evaluator.content().deepCopy());
        attributes.put("created_at", kind.timestamp(evaluator.created()));
        attributes.set("created_by", user());
        attributes.put("eval_name", evaluator.name());
        attributes.set("last_updated_by", user());
        attributes.put("updated_at", kind.timestamp(evaluator.updated()));
        return JsonApi.resource(evaluator.name(), TYPE, attributes);
    }

    private static ObjectNode user() {
        return Json.object().set("email", JsonApi.authorWithUserData().get("email"));
    }
}
