package io.quarkiverse.datadog.llmobs.emulator.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;

/**
 * The draft of a dataset, which a user can lock. Safe for use from any thread.
 * <p>
 * No operation on drafts was recorded, and the API description leaves open what is not said here. Inferred from it:
 * <ul>
 * <li>The state of a draft that no user has locked is not found, because each state has a user and a time.
 * <li>All keys belong to one user, who makes all requests. Other users have a lock only by the seed.
 * <li>A user who has the lock and takes it again keeps it, and its time, so that the request can be retried.
 * <li>While a user has the lock, others are kept from taking it and from changing records: that is forbidden. The dataset
 * can be renamed, described, cloned and deleted all the same, because only records have versions.
 * <li>A user who does not have the lock can release it: nothing changes, so that the request can be retried.
 * </ul>
 */
public final class Draft {

    /**
     * The lock of a draft.
     *
     * @param user the user who has it, as the API shows users
     */
    record Lock(ObjectNode user, long since) {

        boolean isOf(ObjectNode other) {
            return user.path("id").equals(other.path("id"));
        }
    }

    private static final ObjectNode CALLER = JsonApi.author();

    private Lock lock;

    /** Gives the lock to a user, even if another one has it. */
    public synchronized void lockFor(ObjectNode user, long now) {
        lock = new Lock(user, now);
    }

    /**
     * The lock.
     *
     * @throws ApiException if no user has it
     */
    synchronized Lock held() {
        if (lock == null) {
            throw ApiException.unknown("draft lock");
        }
        return lock;
    }

    /**
     * Gives the lock to the calling user.
     *
     * @throws ApiException if another user has it
     */
    synchronized Lock take(long now) {
        checkCaller();
        if (lock == null) {
            lockFor(CALLER, now);
        }
        return lock;
    }

    /** Takes the lock from the calling user, unless no user or another one has it. */
    synchronized void release() {
        if (lock != null && lock.isOf(CALLER)) {
            lock = null;
        }
    }

    /**
     * Checks that the calling user may edit the draft.
     *
     * @throws ApiException if another user has the lock
     */
    synchronized void checkCaller() {
        if (lock != null && !lock.isOf(CALLER)) {
            throw ApiException.forbidden("dataset draft is locked by user '" + lock.user().path("id").asText() + "'");
        }
    }
}
