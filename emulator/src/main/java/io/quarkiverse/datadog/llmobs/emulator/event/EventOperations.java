package io.quarkiverse.datadog.llmobs.emulator.event;

import java.time.Clock;

import io.quarkiverse.datadog.llmobs.emulator.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.emulator.experiment.Experiments;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationGroup;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;

/**
 * The operations on events of experiments.
 */
public record EventOperations(Experiments experiments, Events events, Responses responses, Clock clock)
        implements
            OperationGroup {

    @Override
    public void registerIn(Operations operations) {
        operations.on("CreateLLMObsExperimentEvents", this::push);
    }

    /** The live service processes events later; here they are there at once. */
    private ApiResponse push(ApiRequest request) {
        Experiment experiment = experiments.toWrite(request);
        // recorded, and published
        events.of(experiment).add(EventBatch.of(request.attributes("experiments", "events"), clock.millis()));
        return responses.accepted();
    }
}
