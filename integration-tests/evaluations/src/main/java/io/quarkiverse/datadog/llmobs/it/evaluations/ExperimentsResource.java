package io.quarkiverse.datadog.llmobs.it.evaluations;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.ResponseStatus;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.it.evaluations.view.ExperimentForm;
import io.quarkiverse.datadog.llmobs.it.evaluations.view.ExperimentView;

/**
 * Experiments on the datasets.
 */
@Path("/experiments")
public class ExperimentsResource {

    @Inject
    LlmObservability llmobs;

    @POST
    @ResponseStatus(201)
    public ExperimentView create(ExperimentForm form) {
        return ExperimentView.of(llmobs.experiments().create(form.creation()));
    }
}
