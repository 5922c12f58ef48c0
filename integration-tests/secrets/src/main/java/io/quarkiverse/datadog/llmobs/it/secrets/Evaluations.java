package io.quarkiverse.datadog.llmobs.it.secrets;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;

/**
 * What fails in here ends on the error page.
 */
@Path("/datasets")
public class Evaluations {

    @Inject
    LlmObservability llmobs;

    @GET
    public List<Dataset> list() {
        return llmobs.datasets().list().stream().toList();
    }
}
