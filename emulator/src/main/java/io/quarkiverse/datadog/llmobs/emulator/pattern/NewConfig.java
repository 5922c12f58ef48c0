package io.quarkiverse.datadog.llmobs.emulator.pattern;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;

/**
 * A configuration in a request or a seed.
 *
 * @param scope empty if it is left out
 * @param samplingRatio the number as it was written
 */
public record NewConfig(String name, String evpQuery, String scope, int hierarchyDepth, int numRecords, JsonNode samplingRatio,
        String template, String integrationProvider, String accountId, String modelName) {

    /**
     * Reads and checks it.
     *
     * @throws io.quarkiverse.datadog.llmobs.emulator.json.InvalidJsonException if it is invalid
     */
    public static NewConfig read(JsonMembers attributes) {
        String scope = attributes.text("scope");
        return new NewConfig(attributes.requiredText("name"), attributes.requiredText("evp_query"), scope == null ? "" : scope,
                positive(attributes, "hierarchy_depth"), positive(attributes, "num_records"), share(attributes),
                attributes.text("template"), attributes.text("integration_provider"), attributes.text("account_id"),
                attributes.text("model_name"));
    }

    private static int positive(JsonMembers attributes, String name) {
        attributes.required(name);
        int number = attributes.count(name);
        if (number == 0) {
            throw attributes.invalid(name, "is 0; it must be at least 1");
        }
        return number;
    }

    private static JsonNode share(JsonMembers attributes) {
        JsonNode ratio = attributes.required("sampling_ratio");
        if (!ratio.isNumber() || ratio.doubleValue() < 0 || ratio.doubleValue() > 1) {
            throw attributes.invalid("sampling_ratio", "is not a number from 0 to 1");
        }
        return ratio;
    }
}
