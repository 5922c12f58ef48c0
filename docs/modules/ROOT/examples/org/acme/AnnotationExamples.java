package org.acme;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.annotation.AnnotationQueue;

class AnnotationExamples {

    private final LlmObservability llmobs;

    AnnotationExamples(LlmObservability llmobs) {
        this.llmobs = llmobs;
    }

    List<String> list() {
        List<String> names = new ArrayList<>();
        // tag::list[]
        for (AnnotationQueue queue : llmobs.annotationQueues().list()) {
            names.add(queue.name());
        }
        // end::list[]
        return names;
    }
}
