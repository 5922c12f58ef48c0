package io.quarkiverse.datadog.llmobs.pattern;

import io.quarkiverse.datadog.llmobs.page.Paged;

/**
 * The patterns of an organisation: configurations, their runs, and the topics that these have discovered.
 */
public interface Patterns {

    /**
     * All configurations. The service sends them all in one response, so a page size has no effect, and there is no cursor to
     * start from.
     */
    Paged<PatternConfig> list();
}
