/**
 * Decides in one place what is retried, and when. {@code Attempts} holds the policy, {@code Admission} the permits, and
 * {@code Retries} is the loop, made of Mutiny's {@code retry().when}.
 * <p>
 * SmallRye Fault Tolerance 6.10 does not fit here, although it has a back-off that sees the exception:
 * <ul>
 * <li>Its guard runs the attempts of a caller on a worker thread that has a Vert.x context on other worker threads. When all of
 * them wait for calls, no attempt is made ({@code AllWorkersWaitTest}).
 * <li>It passes no cancellation on to the attempt under way, nor to the wait before the next one.
 * <li>Its maximum duration counts from the start and cannot leave out the time in which an export was received, and its wait
 * cannot be extended by a rate limit that another call has met.
 * </ul>
 */
package io.quarkiverse.datadog.llmobs.runtime.retry;
