/**
 * A walk through the whole extension, from a file with records to an export that is compared with it.
 * <p>
 * Start at {@link io.quarkiverse.datadog.llmobs.it.tour.Tour}: it is what an application would write. The rest reads
 * arguments and files, tells the story and looks for differences.
 */
package io.quarkiverse.datadog.llmobs.it.tour;
