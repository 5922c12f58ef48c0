package io.quarkiverse.datadog.llmobs.prompt;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.page.Paged;

/**
 * The prompts of an organisation. Methods take the {@code promptId} that the caller has chosen.
 */
public interface Prompts {

    /**
     * All prompts. The service sends them all in one response, so a page size has no effect, and there is no cursor to start
     * from.
     */
    Paged<Prompt> list();

    /** The prompts that match the query, in one page as well. */
    Paged<Prompt> list(PromptQuery query);

    /** The latest version of a prompt, with its template; empty when there is no such prompt. */
    Optional<ResolvedPrompt> find(String promptId);

    /**
     * The version of a prompt that has this label, or the latest version if none has any label; empty when there is no such
     * prompt, or only other labels.
     */
    Optional<ResolvedPrompt> find(String promptId, PromptLabel label);

    /**
     * The latest version of a prompt, with its template.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such prompt
     */
    ResolvedPrompt get(String promptId);

    /**
     * The version of a prompt that has this label, or the latest version if none has any label.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such prompt, or only other labels
     */
    ResolvedPrompt get(String promptId, PromptLabel label);

    /**
     * Creates a prompt with its version 1. Not retried when a failure leaves open whether the service has created it: so a
     * conflict always means that the prompt was there before the call.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.ConflictException when a prompt has this id already
     */
    Prompt create(NewPrompt prompt);

    /**
     * Changes the title or the description of a prompt; what the changes leave out stays as it is. Retried after a failure,
     * because sending it twice has the same effect.
     *
     * @return the prompt; the live service does not tell the number of versions in it
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such prompt
     */
    Prompt update(String promptId, PromptChanges changes);

    /**
     * Deletes a prompt. Its versions cannot be read any more. Retried after a failure, because sending it twice has the same
     * effect: the service accepts it again.
     *
     * @return what was deleted and when, as the service responds with it; empty when it responds without a body
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there has never been such a prompt
     */
    Optional<DeletedPrompt> delete(String promptId);

    /**
     * The versions of a prompt without their templates, newest first, which the service sends in one response; none when there
     * is no such prompt.
     */
    List<PromptVersion> versions(String promptId);

    /**
     * A version of a prompt, with its template.
     *
     * @param version the number of the version, from 1
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such prompt or version
     */
    PromptVersion version(String promptId, long version);

    /**
     * Adds a version to a prompt, which becomes the latest one. Not retried when a failure leaves open whether the service has
     * added it: a retry could add another one.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such prompt
     */
    PromptVersion createVersion(String promptId, NewPromptVersion version);

    /**
     * Changes a version of a prompt; what the changes leave out stays as it is. Retried after a failure, because sending it
     * twice has the same effect.
     *
     * @param version the number of the version, from 1
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such prompt or version
     */
    PromptVersion updateVersion(String promptId, long version, PromptVersionChanges changes);
}
