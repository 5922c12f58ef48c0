package io.quarkiverse.datadog.llmobs.emulator.seed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.integration.Model;
import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.store.Uuids;

/**
 * Reads the models of an account in a seed.
 */
final class SeedModel {

    private static final Set<String> MODEL = Set.of("id", "model_id", "model_display_name", "integration_display_name",
            "provider", "provider_display_name", "has_access", "json_schema", "region_prefix_overrides",
            "inference");

    private SeedModel() {
    }

    static List<Model> read(JsonMembers account) {
        Set<String> ids = new HashSet<>();
        List<Model> models = new ArrayList<>();
        for (JsonNode item : account.items("models")) {
            JsonMembers model = SeedReader.known(item, account.place() + ".models[" + models.size() + "]", MODEL);
            String modelId = model.requiredText("model_id");
            if (!ids.add(modelId)) {
                throw model.invalid("model_id", "occurs twice in this account");
            }
            models.add(new Model(modelId, json(model, account.text("integration"), account.text("account_id")),
                    SeedInference.read(model)));
        }
        return models;
    }

    private static ObjectNode json(JsonMembers model, String integration, String accountId) {
        String modelId = model.text("model_id");
        String provider = orElse(model, "provider", integration);
        String id = Uuids.of("integrations/" + integration + "/" + accountId + "/" + modelId).toString();
        ObjectNode json = Json.object().put("id", orElse(model, "id", id)).put("model_id", modelId)
                .put("model_display_name", orElse(model, "model_display_name", modelId)).put("integration", integration)
                .put("integration_display_name", orElse(model, "integration_display_name", integration))
                .put("provider", provider).put("provider_display_name", orElse(model, "provider_display_name", provider))
                .put("has_access", model.flag("has_access", true)).put("json_schema", model.flag("json_schema", false));
        JsonApi.setIfPresent(json, "region_prefix_overrides", overrides(model));
        return json;
    }

    private static String orElse(JsonMembers model, String name, String otherwise) {
        return SeedAccount.orElse(model.text(name), otherwise);
    }

    private static ObjectNode overrides(JsonMembers model) {
        ObjectNode overrides = model.object("region_prefix_overrides");
        if (overrides != null && overrides.properties().stream().anyMatch(prefix -> !prefix.getValue().isTextual())) {
            throw model.invalid("region_prefix_overrides", "has a prefix that is not a string");
        }
        return overrides;
    }
}
