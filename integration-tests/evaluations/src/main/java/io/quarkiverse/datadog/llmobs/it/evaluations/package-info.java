/**
 * A web application on golden datasets and experiments.
 * <p>
 * What it takes and answers are records of its own. Types of the extension are kept out of the signatures of its resources on
 * purpose: Quarkus would register them for reflection, and a native executable would no longer show that the extension has
 * forgotten one.
 */
package io.quarkiverse.datadog.llmobs.it.evaluations;
