package io.quarkiverse.datadog.llmobs.pattern;

import io.quarkiverse.datadog.llmobs.value.Retryable;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A configuration of patterns to create, or to put in the place of another one.
 *
 * @param configId the configuration to overwrite; null to create one
 * @param name the name, not blank
 * @param evpQuery the query that selects spans, not blank, such as {@code @ml_app:support-bot}
 * @param scope the scope, or null
 * @param hierarchyDepth the number of levels of topics, at least 1
 * @param numRecords the largest number of spans in a run, at least 1
 * @param samplingRatio the share of the selected spans that a run looks at, from 0 to 1
 * @param template guidance for the topics, or null
 * @param integrationProvider the provider of a model of the organisation's own, or null for the one of the service
 * @param accountId the account at that provider, or null
 * @param modelName the name of that model, or null
 */
public record NewPatternConfig(String configId, String name, String evpQuery, String scope, int hierarchyDepth, int numRecords,
        double samplingRatio, String template, String integrationProvider, String accountId, String modelName)
        implements
            Retryable {

    public NewPatternConfig {
        Values.required("The name of a configuration", name);
        Values.required("The query of a configuration", evpQuery);
        positive("number of levels", hierarchyDepth);
        positive("number of spans", numRecords);
        // a comparison with NaN is false
        if (!(samplingRatio >= 0 && samplingRatio <= 1)) {
            throw new IllegalArgumentException(
                    "The sampling ratio of a configuration must be a share from 0 to 1, but was " + samplingRatio);
        }
    }

    private static void positive(String what, int number) {
        if (number < 1) {
            throw new IllegalArgumentException("The " + what + " of a configuration must be at least 1, but was " + number);
        }
    }

    /** A configuration that looks at all selected spans, up to a number, and discovers topics on one level. */
    public static NewPatternConfig of(String name, String evpQuery, int numRecords) {
        return new NewPatternConfig(null, name, evpQuery, null, 1, numRecords, 1, null, null, null, null);
    }

    public NewPatternConfig withHierarchyDepth(int hierarchyDepth) {
        return new NewPatternConfig(configId, name, evpQuery, scope, hierarchyDepth, numRecords, samplingRatio, template,
                integrationProvider, accountId, modelName);
    }

    public NewPatternConfig withSamplingRatio(double samplingRatio) {
        return new NewPatternConfig(configId, name, evpQuery, scope, hierarchyDepth, numRecords, samplingRatio, template,
                integrationProvider, accountId, modelName);
    }

    public NewPatternConfig withScope(String scope) {
        return new NewPatternConfig(configId, name, evpQuery, scope, hierarchyDepth, numRecords, samplingRatio, template,
                integrationProvider, accountId, modelName);
    }

    public NewPatternConfig withTemplate(String template) {
        return new NewPatternConfig(configId, name, evpQuery, scope, hierarchyDepth, numRecords, samplingRatio, template,
                integrationProvider, accountId, modelName);
    }

    /** A model of the organisation's own, in an account of this provider. */
    public NewPatternConfig withModel(String integrationProvider, String accountId, String modelName) {
        return new NewPatternConfig(configId, name, evpQuery, scope, hierarchyDepth, numRecords, samplingRatio, template,
                integrationProvider, accountId, modelName);
    }

    /** The same in the place of a configuration; {@link Patterns#replace} does this. */
    public NewPatternConfig withConfigId(String configId) {
        return new NewPatternConfig(configId, name, evpQuery, scope, hierarchyDepth, numRecords, samplingRatio, template,
                integrationProvider, accountId, modelName);
    }

    /** Without an id each request creates another configuration. */
    @Override
    public boolean canBeRetried() {
        return configId != null;
    }
}
