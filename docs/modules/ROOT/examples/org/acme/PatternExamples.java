package org.acme;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.pattern.PatternConfig;

class PatternExamples {

    private final LlmObservability llmobs;

    PatternExamples(LlmObservability llmobs) {
        this.llmobs = llmobs;
    }

    List<String> list() {
        List<String> names = new ArrayList<>();
        // tag::list[]
        for (PatternConfig config : llmobs.patterns().list()) {
            names.add(config.name());
        }
        // end::list[]
        return names;
    }
}
