package io.quarkiverse.datadog.llmobs.it.evaluations;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.it.evaluations.view.DatasetForm;
import io.quarkiverse.datadog.llmobs.it.evaluations.view.DatasetView;

/**
 * Datasets with the blocking API.
 */
@Path("/datasets")
public class DatasetsResource {

    @Inject
    LlmObservability llmobs;

    @POST
    @ResponseStatus(201)
    public DatasetView create(DatasetForm form) {
        return DatasetView.of(llmobs.datasets().create(form.creation()));
    }

    @GET
    public List<DatasetView> list(@RestQuery Integer pageSize) {
        var datasets = llmobs.datasets().list();
        return (pageSize == null ? datasets : datasets.withPageSize(pageSize)).stream().map(DatasetView::of).toList();
    }

    @GET
    @Path("/newest")
    public List<DatasetView> newest(@RestQuery int count) {
        return llmobs.datasets().list().limit(count).stream().map(DatasetView::of).toList();
    }

    @GET
    @Path("/{id}")
    public DatasetView get(String id) {
        return DatasetView.of(llmobs.datasets().get(id));
    }

    @PATCH
    @Path("/{id}")
    public DatasetView update(String id, DatasetForm form) {
        return DatasetView.of(llmobs.datasets().update(id, form.changes()));
    }
}
