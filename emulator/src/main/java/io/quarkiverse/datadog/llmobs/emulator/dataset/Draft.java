package io.quarkiverse.datadog.llmobs.emulator.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;

/**
 * The draft of a dataset, which a user can lock. Safe for use from any thread.
 * <p>
 * No operation on drafts was recorded, and the API description leaves open what is not said here. Inferred from it:
 * <ul>
 * <li>The state of a draft that nobody has locked is not found, because each state has a user and a time.
 * </ul>
 */
public final class Draft {

    /**
     * The lock of a draft.
     *
     * @param user the user who has it, as the API shows users
     */
    record Lock(ObjectNode user, long since) {
    }

    private Lock lock;

    /** Gives the lock to a user, whoever has it. */
    public synchronized void lockFor(ObjectNode user, long now) {
        lock = new Lock(user, now);
    }

    /**
     * The lock.
     *
     * @throws ApiException if nobody has it
     */
    synchronized Lock held() {
        if (lock == null) {
            throw ApiException.unknown("draft lock");
        }
        return lock;
    }
}
