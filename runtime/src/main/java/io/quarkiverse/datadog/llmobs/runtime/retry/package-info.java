/**
 * Decides in one place what is retried, and when.
 * <p>
 * {@code Retries} makes calls. A call is a {@code RetriedCall}, which holds the loop (Mutiny's {@code retry().when}): it takes
 * a permit from the {@code PermitQueue}, waits for a rate limit that another call has met ({@code RateLimits}), makes an
 * attempt, and asks the {@code RetryPolicy} whether and after which wait another one follows. Cancelling a call cancels
 * whatever it currently does.
 * <p>
 * A guard of SmallRye Fault Tolerance 6.10 has a maximum duration, jitter, and a back-off that receives the exception
 * ({@code withCustomBackoff}), but it cannot take the place of this loop:
 * <ul>
 * <li>A custom back-off only returns a delay. It cannot end a call, and jitter does not apply to it. The maximum duration is
 * compared before and after the delay, and never with the delay: a call would wait for a rate limit that outlasts it, and fail
 * then. Here it fails at once.
 * <li>The maximum duration counts from the first attempt to the last. It cannot leave out the time in which an
 * export was received.
 * <li>The delay is computed once, from the exception of the attempt before. It cannot be extended by a rate limit that another
 * call meets in the meantime, and a first attempt has no delay at all. A bulkhead queues calls without knowing of rate limits.
 * <li>Its retry passes no cancellation on, neither to the current attempt nor to the delay.
 * <li>A call that is made on a worker thread with a Vert.x context is continued by {@code executeBlocking} on worker threads.
 * When all of them wait for calls, no attempt is made ({@code AllWorkersWaitTest}).
 * </ul>
 */
package io.quarkiverse.datadog.llmobs.runtime.retry;
