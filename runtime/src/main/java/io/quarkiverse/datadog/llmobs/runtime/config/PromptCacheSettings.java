package io.quarkiverse.datadog.llmobs.runtime.config;

import java.time.Duration;

/**
 * The validated settings of the cache of prompts.
 *
 * @param timeToLive how long a prompt is used before it is read again; zero disables the cache
 * @param maxEntries the largest number of prompts in the cache
 * @param timeout how long a prompt may take to arrive, with all attempts
 * @param timeoutKey the configuration key of the timeout, for the error when it is exceeded
 */
public record PromptCacheSettings(Duration timeToLive, int maxEntries, Duration timeout, String timeoutKey) {
}
