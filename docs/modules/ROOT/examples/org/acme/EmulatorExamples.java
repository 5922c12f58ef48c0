package org.acme;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.emulator.EmulatorOptions;
import io.quarkiverse.datadog.llmobs.emulator.Fault;
import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.emulator.ReceivedEvaluation;
import io.quarkiverse.datadog.llmobs.emulator.RecordedRequest;

class EmulatorExamples {

    void start() {
        // tag::start[]
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator.start(
                EmulatorOptions.defaults().withSeed(Path.of("seed.json")).withDefaultPageSize(10))) {
            URI baseUrl = emulator.baseUri();
            run(baseUrl);
        }
        // end::start[]
    }

    void faults(LlmObservabilityEmulator emulator) {
        // tag::faults[]
        emulator.faults().on("ListLLMObsDatasets", Fault.rateLimited(Map.of("X-RateLimit-Reset", "2")).times(1));
        emulator.faults().on("ExportLLMObsDataset", Fault.cutAfter(1000).times(2));
        // end::faults[]
    }

    int requests(LlmObservabilityEmulator emulator) {
        // tag::requests[]
        List<RecordedRequest> requests = emulator.requests();
        int listings = emulator.requestCount("ListLLMObsDatasets");
        // end::requests[]
        return requests.size() + listings;
    }

    List<String> evaluations(LlmObservabilityEmulator emulator) {
        // tag::evaluations[]
        List<String> labels = emulator.evaluations().stream().map(ReceivedEvaluation::label).toList();
        // end::evaluations[]
        return labels;
    }

    private void run(URI baseUrl) {
    }
}
