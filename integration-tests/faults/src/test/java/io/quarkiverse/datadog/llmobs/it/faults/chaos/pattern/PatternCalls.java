package io.quarkiverse.datadog.llmobs.it.faults.chaos.pattern;

import java.util.SplittableRandom;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Differences;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Outcome;

/**
 * Makes calls on patterns for one caller. It is used by one thread.
 */
public final class PatternCalls {

    private final LlmObservability llmobs;
    private final String caller;
    private final Differences misread;

    /** @param misread where what is read in between differs from what was reported */
    public PatternCalls(LlmObservability llmobs, String caller, Differences misread) {
        this.llmobs = llmobs;
        this.caller = caller;
        this.misread = misread;
    }

    /** Makes any of the calls. */
    public Outcome next(int number, SplittableRandom random) {
        return list();
    }

    private Outcome list() {
        return Outcome.ofRetried(() -> {
            if (llmobs.patterns().list().stream().anyMatch(config -> config.id() == null)) {
                misread.lost("the id of a configuration that " + caller + " has listed");
            }
        });
    }
}
