package io.quarkiverse.datadog.llmobs.runtime.prompt.managed;

import java.util.Map;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.prompt.managed.ManagedPrompt;
import io.quarkiverse.datadog.llmobs.prompt.managed.PromptSelector;
import io.quarkiverse.datadog.llmobs.prompt.template.Template;
import io.quarkiverse.datadog.llmobs.prompt.template.TextTemplate;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;

/**
 * Checks the fallback of a caller, whether it is needed or not.
 */
final class Fallback {

    private Fallback() {
    }

    /** @throws IllegalArgumentException when there is none, or one that cannot be used without the service */
    static ManagedPrompt of(PromptSelector selector, Template fallback) {
        Arguments.required("fallback", fallback);
        if (fallback instanceof TextTemplate text) {
            Arguments.required("text of the fallback", text.text());
        }
        if (!Includes.in(fallback).isEmpty()) {
            throw new IllegalArgumentException("The fallback of " + selector + " includes " + Includes.in(fallback)
                    + ", which cannot be read while the service is away: put their texts or messages into the fallback");
        }
        try {
            return ManagedPrompt.fallback(selector.promptId(), new Insertion(selector, Map.of()).into(fallback));
        } catch (LlmObservabilityException e) {
            throw new IllegalArgumentException("The fallback of " + selector + " must be a text or a chat, but was " + fallback,
                    e);
        }
    }
}
