package io.quarkiverse.datadog.llmobs.runtime.prompt.managed;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import io.quarkiverse.datadog.llmobs.prompt.managed.ManagedPrompt;

/**
 * A prompt in the cache, and when to read it again. Times are nanoseconds of the ticker; they are compared by their
 * difference, because they may overflow.
 */
final class CachedPrompt {

    private final ReadPrompt read;
    private final ManagedPrompt stale;
    private final long expiry;
    private final AtomicLong renewal;
    private final AtomicBoolean failing = new AtomicBoolean();

    CachedPrompt(ReadPrompt read, long expiry) {
        ManagedPrompt prompt = read.prompt();
        this.read = read;
        this.stale = new ManagedPrompt(prompt.promptId(), prompt.version(), prompt.promptVersionUuid(), prompt.template(),
                prompt.config(), prompt.labels(), prompt.fallback(), true);
        this.expiry = expiry;
        this.renewal = new AtomicLong(expiry);
    }

    ReadPrompt read() {
        return read;
    }

    boolean isExpired(long now) {
        return now - expiry >= 0;
    }

    /** What callers get after the expiry. */
    ManagedPrompt stale() {
        return stale;
    }

    /**
     * Whether the caller must read the prompt again: if that is due, for one caller.
     *
     * @param retry how long no other caller reads it
     */
    boolean claimRenewal(long now, long retry) {
        long due = renewal.get();
        return now - due >= 0 && renewal.compareAndSet(due, now + retry);
    }

    /** Called when it could not be read again. Returns whether this is the first time. */
    boolean startsFailing() {
        return failing.compareAndSet(false, true);
    }

    boolean isFailing() {
        return failing.get();
    }
}
