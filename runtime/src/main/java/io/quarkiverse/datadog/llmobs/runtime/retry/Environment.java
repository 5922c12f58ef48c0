package io.quarkiverse.datadog.llmobs.runtime.retry;

import java.time.Clock;
import java.util.random.RandomGenerator;

import io.quarkiverse.datadog.llmobs.runtime.context.CallContexts;

/**
 * Clock, random source and contexts of calls.
 *
 * @param contexts where a call continues after a wait
 */
public record Environment(Clock clock, RandomGenerator random, CallContexts contexts) {
}
