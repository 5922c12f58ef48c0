package io.quarkiverse.datadog.llmobs.prompt.managed;

import io.quarkiverse.datadog.llmobs.prompt.template.Template;

/**
 * The prompts of an organisation, each of which is read once and kept.
 * <p>
 * After {@code prompt-cache.time-to-live} a prompt is stale. The next call starts one request in the background; this call
 * and all others return the stale version, which says so, until the new one has arrived. If it cannot be read, the stale
 * version remains in use, and a later call sends another request, at the earliest after 10 seconds. Only if the service
 * responds that
 * there is no such prompt any more, it is forgotten. So is a prompt that this client changes through
 * {@link io.quarkiverse.datadog.llmobs.prompt.Prompts}.
 * <p>
 * A prompt that was not read yet is read by the first call; concurrent calls wait for the same request, for at most
 * {@code prompt-cache.timeout}.
 * <p>
 * Includes that the service has not put in their places are read, too, and put there: those of a composed template, and
 * <code>{{>prompt-id version=2}}</code> in a text.
 */
public interface ManagedPrompts {

    /**
     * The latest version of a prompt, as of when it was last read. It does not wait for a request if the prompt was read
     * before.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such prompt
     */
    ManagedPrompt get(String promptId);

    /**
     * The selected version of a prompt, as of when it was last read.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such prompt, version or label
     */
    ManagedPrompt get(PromptSelector selector);

    /**
     * The selected version of a prompt, or the fallback if none was read before and none can be read now, for whatever reason.
     * After such a failure the fallback is returned immediately, for 10 seconds or the time of {@code prompt-cache.timeout} if
     * that is longer; then the prompt is requested again.
     *
     * @param fallback a text, a chat, or a composed template without includes
     */
    ManagedPrompt get(PromptSelector selector, Template fallback);

    /**
     * Reads a prompt now, for example after it was changed. If this fails, what was read before remains in use, unless the
     * prompt does not exist any more.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such prompt, version or label
     */
    ManagedPrompt refresh(PromptSelector selector);

    /** Forgets all prompts that were read. Sends nothing. */
    void clear();
}
