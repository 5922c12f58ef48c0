package io.quarkiverse.datadog.llmobs.runtime.retry;

import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;

/**
 * Where attempts take time and chance from.
 *
 * @param clock the time
 * @param random the chance
 * @param timer wakes up those who wait. Its threads must not be those on which callers wait: with all of them waiting, nobody
 *        would be left to make an attempt
 */
public record Environment(Clock clock, RandomGenerator random, ScheduledExecutorService timer) {
}
