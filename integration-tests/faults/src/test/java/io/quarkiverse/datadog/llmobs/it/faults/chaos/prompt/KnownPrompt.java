package io.quarkiverse.datadog.llmobs.it.faults.chaos.prompt;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.it.faults.chaos.Differences;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Outcome;
import io.quarkiverse.datadog.llmobs.prompt.Prompt;

/**
 * A prompt as the only caller that uses its id knows it.
 */
final class KnownPrompt {

    final String promptId;
    Outcome created = Outcome.NOT_EXECUTED;
    Outcome deleted = Outcome.NOT_EXECUTED;
    /** What the description may be. */
    private final Set<String> descriptions = new HashSet<>();
    private long fewestVersions = 1;
    private long mostVersions = 1;

    KnownPrompt(String promptId, String description) {
        this.promptId = promptId;
        descriptions.add(description);
    }

    boolean isThere() {
        return created == Outcome.DONE && deleted == Outcome.NOT_EXECUTED;
    }

    void described(String description, Outcome outcome) {
        outcome.applyTo(descriptions, description);
    }

    /** Notes that a version was added, or may have been. */
    void versionAdded(Outcome outcome, Long number) {
        if (outcome == Outcome.DONE) {
            fewestVersions = number;
            mostVersions = number;
        } else if (outcome == Outcome.UNKNOWN) {
            mostVersions++;
        }
    }

    void compareVersions(long number, Differences differences) {
        if (number < fewestVersions || number > mostVersions) {
            differences.lost("prompt " + promptId + " with " + fewestVersions + " to " + mostVersions + " versions instead of "
                    + number);
        }
    }

    /** @param listed the prompts of the server with this id, and perhaps others */
    void compare(List<Prompt> listed, Differences differences) {
        List<Prompt> these = listed.stream().filter(prompt -> prompt.promptId().equals(promptId)).toList();
        differences.compare("prompt " + promptId, created.unless(deleted), these.size());
        for (Prompt prompt : these) {
            compareVersions(prompt.numVersions(), differences);
            if (!descriptions.contains(prompt.description())) {
                differences.lost("prompt " + promptId + "'s description " + descriptions + " instead of "
                        + prompt.description());
            }
        }
    }
}
