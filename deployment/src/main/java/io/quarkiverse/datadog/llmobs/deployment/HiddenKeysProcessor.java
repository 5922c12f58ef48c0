package io.quarkiverse.datadog.llmobs.deployment;

import io.quarkiverse.datadog.llmobs.runtime.config.HiddenKeysBuilder;
import io.quarkus.deployment.IsLocalDevelopment;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.RunTimeConfigBuilderBuildItem;

/**
 * Keeps the keys out of the configuration page of the Dev UI.
 */
class HiddenKeysProcessor {

    @BuildStep(onlyIf = IsLocalDevelopment.class)
    RunTimeConfigBuilderBuildItem hiddenKeys() {
        return new RunTimeConfigBuilderBuildItem(HiddenKeysBuilder.class);
    }
}
