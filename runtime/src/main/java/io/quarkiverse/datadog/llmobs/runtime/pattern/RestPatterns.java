package io.quarkiverse.datadog.llmobs.runtime.pattern;

import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.pattern.PatternConfig;
import io.quarkiverse.datadog.llmobs.pattern.ReactivePatterns;
import io.quarkiverse.datadog.llmobs.rest.PatternsApi;
import io.quarkiverse.datadog.llmobs.runtime.rest.Api;

/**
 * Patterns, over the MicroProfile interfaces.
 */
public record RestPatterns(Api<PatternsApi> api) implements ReactivePatterns {

    @Override
    public ReactivePaged<PatternConfig> list() {
        return api.onePageOfItems(patterns -> patterns.listConfigs());
    }
}
