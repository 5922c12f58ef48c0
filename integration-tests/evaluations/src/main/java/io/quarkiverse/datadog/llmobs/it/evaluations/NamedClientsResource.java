package io.quarkiverse.datadog.llmobs.it.evaluations;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.it.evaluations.view.DatasetForm;
import io.quarkiverse.datadog.llmobs.it.evaluations.view.DatasetView;
import io.quarkiverse.datadog.llmobs.project.Project;
import io.quarkiverse.datadog.llmobs.rest.ProjectsApi;
import io.smallrye.mutiny.Uni;

/**
 * A named client: another organisation on another site.
 */
@Path("/eu")
public class NamedClientsResource {

    @Inject
    @LlmObservabilityClient("eu")
    LlmObservability llmobs;

    @RestClient
    @LlmObservabilityClient("eu")
    ProjectsApi projects;

    /** Its address, keys and retries come from environment variables alone. */
    @Inject
    @LlmObservabilityClient("staging-eu")
    LlmObservability staging;

    @GET
    @Path("/staging")
    public List<String> stagingProjects() {
        return staging.projects().list().stream().map(Project::name).toList();
    }

    @POST
    @Path("/datasets")
    public DatasetView create(DatasetForm form) {
        return DatasetView.of(llmobs.datasets().create(form.creation()));
    }

    @GET
    @Path("/projects")
    public List<String> projects() {
        return llmobs.projects().list().stream().map(Project::name).toList();
    }

    @GET
    @Path("/raw/projects")
    public Uni<List<String>> rawProjects() {
        return projects.listProjects(null, null, null, null)
                .map(document -> document.data().stream().map(project -> project.attributes().name()).toList());
    }
}
