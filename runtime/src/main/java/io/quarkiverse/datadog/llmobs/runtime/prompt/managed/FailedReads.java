package io.quarkiverse.datadog.llmobs.runtime.prompt.managed;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jboss.logging.Logger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.prompt.managed.ManagedPrompt;
import io.quarkiverse.datadog.llmobs.prompt.managed.ManagedPrompts;
import io.quarkiverse.datadog.llmobs.prompt.managed.PromptSelector;

/**
 * The prompts of which no version could be read: for how long callers need not wait for another failure, and whether it was
 * logged that a fallback is used. The log has one line when a fallback begins to be used and one when it ends.
 */
final class FailedReads {

    private static final Logger LOG = Logger.getLogger(ManagedPrompts.class.getPackageName());

    /**
     * @param until in nanoseconds of the ticker
     * @param logged is kept from one failure to the next
     */
    private record FailedRead(String reason, long until, AtomicBoolean logged) {
    }

    private final Ticker ticker;
    private final long pause;
    private final Cache<PromptSelector, FailedRead> failures;

    /** @param pause how long a failure is recent */
    FailedReads(int maxEntries, Duration pause, Ticker ticker) {
        this.ticker = ticker;
        this.pause = pause.toNanos();
        this.failures = Caffeine.newBuilder().maximumSize(maxEntries).executor(Runnable::run).build();
    }

    /** Whether a caller who has a fallback need not wait for another failure. */
    boolean isRecent(PromptSelector selector) {
        FailedRead failed = failures.getIfPresent(selector);
        return failed != null && ticker.read() - failed.until() < 0;
    }

    void failed(PromptSelector selector, Throwable failure) {
        if (failure instanceof LlmObservabilityException) {
            long until = ticker.read() + pause;
            failures.asMap().compute(selector, (key, before) -> new FailedRead(failure.getMessage(), until,
                    before == null ? new AtomicBoolean() : before.logged()));
        }
    }

    void succeeded(PromptSelector selector) {
        FailedRead failed = failures.asMap().remove(selector);
        if (failed != null && failed.logged().get()) {
            LOG.infof("The %s could be read, its fallback is not used any more", selector);
        }
    }

    /** Returns the fallback, after a failure. */
    ManagedPrompt used(ManagedPrompt fallback, PromptSelector selector) {
        FailedRead failed = failures.getIfPresent(selector);
        if (failed != null && failed.logged().compareAndSet(false, true)) {
            LOG.warnf("The fallback of the %s is used until it can be read: %s", selector, failed.reason());
        }
        return fallback;
    }

    /** Forgets the failures of a prompt. */
    void forget(String promptId) {
        failures.asMap().keySet().removeIf(selector -> selector.promptId().equals(promptId));
    }

    void clear() {
        failures.invalidateAll();
    }
}
