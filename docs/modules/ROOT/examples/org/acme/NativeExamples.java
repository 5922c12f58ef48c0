package org.acme;

import io.quarkiverse.datadog.llmobs.error.ApiError;
import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkus.runtime.annotations.RegisterForReflection;

class NativeExamples {

    // tag::serialization[]
    @RegisterForReflection(serialization = true, targets = { LlmObservabilityException.class, NotFoundException.class,
            Failure.class, ApiError.class, ApiError.Source.class })
    static class SerializedTypes {
    }
    // end::serialization[]
}
