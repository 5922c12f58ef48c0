package io.quarkiverse.datadog.llmobs.runtime.config;

import java.time.Duration;

import io.quarkus.runtime.annotations.ConfigGroup;
import io.smallrye.config.WithDefault;

/**
 * How managed prompts are cached.
 */
@ConfigGroup
public interface PromptCacheConfig {

    /**
     * How long a managed prompt is used before it is read again. It is read in the background; until it has arrived, and while
     * it cannot be read, the version that was read before remains in use. {@code 0s} disables the cache: every call reads the
     * prompt.
     */
    @WithDefault("60s")
    Duration timeToLive();

    /**
     * The maximum number of managed prompts that are kept. Each version, label and latest version that the application uses is
     * one.
     */
    @WithDefault("1000")
    int maxEntries();

    /**
     * The maximum time in which a managed prompt is read, with the templates that it includes and all retries. Then the call
     * returns its fallback or fails.
     */
    @WithDefault("5s")
    Duration timeout();
}
