package io.quarkiverse.datadog.llmobs.deployment;

import io.quarkiverse.datadog.llmobs.runtime.dev.HiddenKeysBuilder;
import io.quarkus.deployment.IsLocalDevelopment;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.RunTimeConfigBuilderBuildItem;

/**
 * Masks the keys in the configuration page of the Dev UI. Quarkus adds the classes that do it in development mode only.
 */
class HiddenKeysProcessor {

    @BuildStep(onlyIf = IsLocalDevelopment.class)
    RunTimeConfigBuilderBuildItem hiddenKeys() {
        return new RunTimeConfigBuilderBuildItem(HiddenKeysBuilder.class);
    }
}
