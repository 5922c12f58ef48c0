package io.quarkiverse.datadog.llmobs.runtime.prompt.managed;

import io.quarkiverse.datadog.llmobs.prompt.managed.ManagedPrompt;
import io.quarkiverse.datadog.llmobs.prompt.template.Template;

/**
 * A prompt that was read.
 *
 * @param source the template as the service returned it, perhaps with includes
 * @param prompt the prompt, with the included templates in their places
 */
record ReadPrompt(Template source, ManagedPrompt prompt) {
}
