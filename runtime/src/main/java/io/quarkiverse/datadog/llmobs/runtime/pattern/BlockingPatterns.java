package io.quarkiverse.datadog.llmobs.runtime.pattern;

import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.pattern.PatternConfig;
import io.quarkiverse.datadog.llmobs.pattern.Patterns;
import io.quarkiverse.datadog.llmobs.pattern.ReactivePatterns;
import io.quarkiverse.datadog.llmobs.runtime.paging.BlockingPaged;

/**
 * Waits for the results of the reactive patterns.
 */
public record BlockingPatterns(ReactivePatterns reactive) implements Patterns {

    @Override
    public Paged<PatternConfig> list() {
        return BlockingPaged.of(reactive.list());
    }
}
