/**
 * A command line application that uses the whole extension, from a file of records to an export that is compared with it.
 * <p>
 * Start at {@link io.quarkiverse.datadog.llmobs.it.tour.Tour}: it is what an application would contain. The other classes read
 * arguments and files, print the steps and compare records.
 */
package io.quarkiverse.datadog.llmobs.it.tour;
