package io.quarkiverse.datadog.llmobs.pattern;

import io.quarkiverse.datadog.llmobs.page.ReactivePaged;

/**
 * The Mutiny twin of {@link Patterns}.
 */
public interface ReactivePatterns {

    /** @see Patterns#list() */
    ReactivePaged<PatternConfig> list();
}
