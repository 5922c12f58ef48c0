package io.quarkiverse.datadog.llmobs.it.faults.chaos.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Differences;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Outcome;
import io.quarkiverse.datadog.llmobs.prompt.NewPrompt;
import io.quarkiverse.datadog.llmobs.prompt.NewPromptVersion;
import io.quarkiverse.datadog.llmobs.prompt.PromptChanges;
import io.quarkiverse.datadog.llmobs.prompt.PromptQuery;
import io.quarkiverse.datadog.llmobs.prompt.PromptVersion;
import io.quarkiverse.datadog.llmobs.prompt.PromptVersionChanges;
import io.quarkiverse.datadog.llmobs.prompt.template.Template;

/**
 * Creates, changes, deletes and reads the prompts of one caller, and knows what they may be. It is used by one thread.
 */
public final class PromptCalls {

    private static final String TEMPLATE = "Hello {{name}}";

    private final LlmObservability llmobs;
    private final String caller;
    private final Differences misread;
    private final List<KnownPrompt> known = new ArrayList<>();

    /** @param misread where what is read in between differs from what was reported */
    public PromptCalls(LlmObservability llmobs, String caller, Differences misread) {
        this.llmobs = llmobs;
        this.caller = caller;
        this.misread = misread;
    }

    /** Makes any of the calls. */
    public Outcome next(int number, SplittableRandom random) {
        List<KnownPrompt> there = known.stream().filter(KnownPrompt::isThere).toList();
        if (there.isEmpty()) {
            return create(number);
        }
        KnownPrompt prompt = there.get(random.nextInt(there.size()));
        return switch (random.nextInt(12)) {
            case 0, 1 -> create(number);
            case 2 -> get(prompt);
            case 3, 4 -> describe(prompt, number);
            case 5 -> delete(prompt);
            case 6 -> versions(prompt);
            case 7, 8 -> addVersion(prompt, number);
            case 9 -> version(prompt);
            case 10 -> describeVersion(prompt, number);
            default -> list(prompt);
        };
    }

    private Outcome create(int number) {
        KnownPrompt prompt = new KnownPrompt(caller + "-q" + number, caller);
        known.add(prompt);
        prompt.created = Outcome.ofOnce(
                () -> llmobs.prompts().create(NewPrompt.of(prompt.promptId, TEMPLATE).withDescription(caller)));
        return prompt.created;
    }

    private Outcome list(KnownPrompt prompt) {
        return Outcome.ofRetried(() -> prompt.compare(
                llmobs.prompts().list(PromptQuery.withPromptId(prompt.promptId)).stream().toList(), misread));
    }

    private Outcome get(KnownPrompt prompt) {
        return Outcome.ofRetried(() -> prompt
                .compareVersions(Long.parseLong(llmobs.prompts().get(prompt.promptId).version()), misread));
    }

    private Outcome describe(KnownPrompt prompt, int number) {
        String description = caller + " says " + number;
        Outcome outcome = Outcome.ofRetried(
                () -> llmobs.prompts().update(prompt.promptId, PromptChanges.description(description)));
        prompt.described(description, outcome);
        return outcome;
    }

    private Outcome delete(KnownPrompt prompt) {
        prompt.deleted = Outcome.ofRetried(() -> llmobs.prompts().delete(prompt.promptId));
        return prompt.deleted;
    }

    private Outcome versions(KnownPrompt prompt) {
        return Outcome.ofRetried(() -> {
            List<PromptVersion> versions = llmobs.prompts().versions(prompt.promptId);
            prompt.compareVersions(versions.size(), misread);
            prompt.compareVersions(versions.get(0).version(), misread);
        });
    }

    private Outcome addVersion(KnownPrompt prompt, int number) {
        Long[] added = new Long[1];
        Outcome outcome = Outcome.ofOnce(() -> added[0] = llmobs.prompts()
                .createVersion(prompt.promptId, NewPromptVersion.of(TEMPLATE + number)).version());
        prompt.versionAdded(outcome, added[0]);
        return outcome;
    }

    private Outcome version(KnownPrompt prompt) {
        return Outcome.ofRetried(() -> {
            if (!llmobs.prompts().version(prompt.promptId, 1).template().equals(Template.text(TEMPLATE))) {
                misread.lost("the template of " + prompt.promptId);
            }
        });
    }

    private Outcome describeVersion(KnownPrompt prompt, int number) {
        String description = caller + " says " + number;
        return Outcome.ofRetried(() -> {
            PromptVersion changed = llmobs.prompts().updateVersion(prompt.promptId, 1,
                    PromptVersionChanges.description(description));
            if (!description.equals(changed.description())) {
                misread.lost("the description of a version of " + prompt.promptId);
            }
        });
    }

    /** Compares what the server has in the end. */
    public void compare(LlmObservability clean, Differences differences) {
        for (KnownPrompt prompt : known) {
            prompt.compare(clean.prompts().list(PromptQuery.withPromptId(prompt.promptId)).stream().toList(), differences);
        }
    }
}
