package io.quarkiverse.datadog.llmobs.deployment;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ExtensionSslNativeSupportBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;

/**
 * Announces the extension.
 */
public class LlmObservabilityProcessor {

    /** The name of the extension in the list of installed features. */
    public static final String FEATURE = "datadog-llmobs";

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem(FEATURE);
    }

    @BuildStep
    ExtensionSslNativeSupportBuildItem ssl() {
        return new ExtensionSslNativeSupportBuildItem(FEATURE);
    }
}
