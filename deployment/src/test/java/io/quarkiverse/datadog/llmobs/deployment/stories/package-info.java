/**
 * What a user does with a group, from one operation to the next.
 */
package io.quarkiverse.datadog.llmobs.deployment.stories;
