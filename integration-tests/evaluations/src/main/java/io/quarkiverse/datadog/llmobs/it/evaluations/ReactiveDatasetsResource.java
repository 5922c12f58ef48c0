package io.quarkiverse.datadog.llmobs.it.evaluations;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.it.evaluations.view.DatasetForm;
import io.quarkiverse.datadog.llmobs.it.evaluations.view.DatasetView;
import io.smallrye.mutiny.Uni;

/**
 * Datasets with the reactive API, on the event loop.
 */
@Path("/reactive/datasets")
public class ReactiveDatasetsResource {

    @Inject
    ReactiveLlmObservability llmobs;

    @POST
    @ResponseStatus(201)
    public Uni<DatasetView> create(DatasetForm form) {
        return llmobs.datasets().create(form.creation()).map(DatasetView::of);
    }

    @GET
    public Uni<List<DatasetView>> list(@RestQuery int pageSize) {
        return llmobs.datasets().list().withPageSize(pageSize).stream().map(DatasetView::of).collect().asList();
    }
}
