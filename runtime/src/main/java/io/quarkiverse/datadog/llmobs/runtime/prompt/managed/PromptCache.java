package io.quarkiverse.datadog.llmobs.runtime.prompt.managed;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

import org.jboss.logging.Logger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.prompt.managed.ManagedPrompt;
import io.quarkiverse.datadog.llmobs.prompt.managed.ManagedPrompts;
import io.quarkiverse.datadog.llmobs.prompt.managed.PromptSelector;
import io.quarkiverse.datadog.llmobs.runtime.config.PromptCacheSettings;
import io.quarkiverse.datadog.llmobs.runtime.context.CallContext;
import io.quarkiverse.datadog.llmobs.runtime.context.CallContexts;
import io.smallrye.mutiny.Uni;

/**
 * Keeps prompts, and reads each of them once for all callers.
 * <p>
 * Caffeine limits the number of entries. It does not end an entry: an expired prompt is returned until there is another one.
 * Its own refresh would repeat a failed one at every call. Only kinds of caches are used that {@code quarkus-caffeine} keeps in
 * a native executable. The log has one line when a prompt cannot be read again and one when it can.
 */
final class PromptCache {

    /** The least time from a failed read to the next one whose result no caller needs. */
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(ManagedPrompts.class.getPackageName());

    private final PromptReader reader;
    private final PromptCacheSettings settings;
    private final CallContexts contexts;
    private final Ticker ticker;
    /** No read takes longer, so that there is one at a time. */
    private final long retry;
    /** A prompt that is being read for the first time is a future that is not done. */
    private final Cache<PromptSelector, CompletableFuture<CachedPrompt>> prompts;
    private final FailedReads failures;
    /** How often prompts were forgotten. */
    private final AtomicLong removals = new AtomicLong();

    PromptCache(PromptReader reader, PromptCacheSettings settings, CallContexts contexts, Ticker ticker) {
        this.reader = reader;
        this.settings = settings;
        this.contexts = contexts;
        this.ticker = ticker;
        Duration longest = settings.timeout().compareTo(RETRY) > 0 ? settings.timeout() : RETRY;
        this.retry = longest.toNanos();
        // the little work of the caches is done by their callers, not by a thread pool of its own
        this.prompts = Caffeine.newBuilder().maximumSize(settings.maxEntries()).executor(Runnable::run).build();
        this.failures = new FailedReads(settings.maxEntries(), longest, ticker);
    }

    /** The prompt that was read before, or else the one that is read now, for this caller or another one. */
    Uni<ManagedPrompt> get(PromptSelector selector) {
        if (settings.timeToLive().isZero()) {
            return read(selector, null).invoke(() -> failures.succeeded(selector))
                    .onFailure().invoke(failure -> failures.failed(selector, failure)).map(ReadPrompt::prompt);
        }
        return Uni.createFrom().deferred(() -> {
            CompletableFuture<CachedPrompt> found = found(selector);
            return isRead(found)
                    ? Uni.createFrom().item(current(selector, found, found.join()))
                    : awaited(found);
        });
    }

    private CompletableFuture<CachedPrompt> found(PromptSelector selector) {
        CompletableFuture<CachedPrompt> present = prompts.getIfPresent(selector);
        if (present != null) {
            return present;
        }
        CompletableFuture<CachedPrompt> own = new CompletableFuture<>();
        CompletableFuture<CachedPrompt> found = prompts.get(selector, key -> own);
        if (found == own) {
            read(selector, null).subscribe().with(read -> {
                failures.succeeded(selector);
                own.complete(cached(read));
            }, failure -> {
                // first, so that a caller that sees the failure and calls again causes a new request
                if (prompts.asMap().remove(selector, own)) {
                    failures.failed(selector, failure);
                }
                own.completeExceptionally(failure);
            });
        }
        return found;
    }

    /** The prompt, expired or not; if it is, it is read again in the background. */
    private ManagedPrompt current(PromptSelector selector, CompletableFuture<CachedPrompt> entry, CachedPrompt cached) {
        long now = ticker.read();
        if (!cached.isExpired(now)) {
            return cached.read().prompt();
        }
        if (cached.claimRenewal(now, retry)) {
            read(selector, cached.read()).subscribe().with(read -> renew(selector, entry, read),
                    failure -> keepOrForget(selector, entry, failure));
        }
        return cached.stale();
    }

    private void renew(PromptSelector selector, CompletableFuture<CachedPrompt> entry, ReadPrompt read) {
        if (prompts.asMap().replace(selector, entry, CompletableFuture.completedFuture(cached(read)))) {
            renewed(selector, entry);
        }
    }

    private static void renewed(PromptSelector selector, CompletableFuture<CachedPrompt> before) {
        if (isRead(before) && before.join().isFailing()) {
            LOG.infof("The %s could be read again and is not stale any more", selector);
        }
    }

    private void keepOrForget(PromptSelector selector, CompletableFuture<CachedPrompt> entry, Throwable failure) {
        if (failure instanceof NotFoundException) {
            if (prompts.asMap().remove(selector, entry)) {
                LOG.warnf("The %s does not exist any more: %s", selector, failure.getMessage());
            }
        } else if (entry.join().startsFailing()) {
            LOG.warnf("The %s could not be read again, its stale version is used until it can be: %s", selector,
                    failure.getMessage());
        } else {
            LOG.debugf("The %s could not be read again: %s", selector, failure.getMessage());
        }
    }

    private static boolean isRead(CompletableFuture<CachedPrompt> entry) {
        return entry != null && entry.isDone() && !entry.isCompletedExceptionally();
    }

    /** Continues each caller in its own context; its end does not end the request. */
    private Uni<ManagedPrompt> awaited(CompletableFuture<CachedPrompt> pending) {
        CallContext caller = contexts.current();
        return Uni.createFrom().emitter(emitter -> pending.whenComplete((cached, failure) -> caller.resume(() -> {
            if (failure == null) {
                emitter.complete(cached.read().prompt());
            } else {
                emitter.fail(failure);
            }
        })));
    }

    /** Reads the prompt now. */
    Uni<ManagedPrompt> refresh(PromptSelector selector) {
        return Uni.createFrom().deferred(() -> {
            long before = removals.get();
            return read(selector, null).invoke(read -> put(selector, read, before));
        }).onFailure(NotFoundException.class).invoke(() -> prompts.invalidate(selector)).map(ReadPrompt::prompt);
    }

    /** What was read before a change of prompts is not kept after it. */
    private void put(PromptSelector selector, ReadPrompt read, long before) {
        failures.succeeded(selector);
        if (removals.get() == before) {
            renewed(selector, prompts.asMap().put(selector, CompletableFuture.completedFuture(cached(read))));
        }
    }

    /** The prompt as of {@link #get(PromptSelector)}, or the fallback when it cannot be read or could not a short time ago. */
    Uni<ManagedPrompt> get(PromptSelector selector, ManagedPrompt fallback) {
        return Uni.createFrom().deferred(() -> !settings.timeToLive().isZero() && failures.isRecent(selector)
                ? Uni.createFrom().item(failures.used(fallback, selector))
                : get(selector).onFailure(LlmObservabilityException.class)
                        .recoverWithItem(() -> failures.used(fallback, selector)));
    }

    /** Forgets a prompt: its latest version, and those that were selected by a number or a label. */
    void forget(String promptId) {
        removals.incrementAndGet();
        prompts.asMap().keySet().removeIf(selector -> selector.promptId().equals(promptId));
        failures.forget(promptId);
    }

    void clear() {
        removals.incrementAndGet();
        prompts.invalidateAll();
        failures.clear();
    }

    private CachedPrompt cached(ReadPrompt read) {
        return new CachedPrompt(read, ticker.read() + settings.timeToLive().toNanos());
    }

    private Uni<ReadPrompt> read(PromptSelector selector, ReadPrompt before) {
        return Uni.createFrom().deferred(() -> contexts.current().within(settings.timeout(), reader.read(selector, before),
                () -> late(selector)));
    }

    private LlmObservabilityException late(PromptSelector selector) {
        return new TransportException(selector + " was not received within " + settings.timeout().toMillis() + " ms ("
                + settings.timeoutKey() + "), with all attempts", Failure.withoutResponse(), null);
    }
}
