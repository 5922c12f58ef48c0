package io.quarkiverse.datadog.llmobs.rest;

import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import io.quarkiverse.datadog.llmobs.prompt.DeletedPrompt;
import io.quarkiverse.datadog.llmobs.prompt.NewPrompt;
import io.quarkiverse.datadog.llmobs.prompt.NewPromptVersion;
import io.quarkiverse.datadog.llmobs.prompt.Prompt;
import io.quarkiverse.datadog.llmobs.prompt.PromptChanges;
import io.quarkiverse.datadog.llmobs.prompt.PromptVersion;
import io.quarkiverse.datadog.llmobs.prompt.PromptVersionChanges;
import io.quarkiverse.datadog.llmobs.prompt.ResolvedPrompt;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.smallrye.mutiny.Uni;

/**
 * The prompt operations of the HTTP API.
 */
@Path("/api/v2/llm-obs/v1/prompts")
@Consumes("application/json")
@Produces({ "application/vnd.api+json", "application/json" })
public interface PromptsApi {

    /**
     * Lists prompts, all in one response.
     *
     * @param promptId only the prompt of this id; null for all
     */
    @GET
    @Operation(id = "ListLLMObsPrompts", retrySafety = RetrySafety.SAFE)
    Uni<Document<List<Resource<Prompt>>>> listPrompts(@QueryParam("filter[prompt_id]") String promptId);

    /**
     * Creates a prompt and its version 1.
     *
     * @param request {@code Document.of("prompt-templates", newPrompt)}
     */
    @POST
    @Operation(id = "CreateLLMObsPrompt", retrySafety = RetrySafety.CONFLICT_GUARDED)
    Uni<Document<Resource<Prompt>>> createPrompt(Document<Resource<NewPrompt>> request);

    /**
     * Returns a version of a prompt.
     *
     * @param promptId the prompt, never null
     * @param label the version with this label, which the service has deprecated; null for the latest version
     */
    @GET
    @Path("/{prompt_id}")
    @Operation(id = "GetLLMObsPrompt", retrySafety = RetrySafety.SAFE)
    Uni<Document<Resource<ResolvedPrompt>>> getPrompt(@PathParam("prompt_id") String promptId,
            @QueryParam("label") String label);

    /**
     * Changes a prompt.
     *
     * @param promptId the prompt, never null
     * @param request {@code Document.of("prompt-templates", changes)}
     */
    @PATCH
    @Path("/{prompt_id}")
    @Operation(id = "UpdateLLMObsPrompt", retrySafety = RetrySafety.IDEMPOTENT)
    Uni<Document<Resource<Prompt>>> updatePrompt(@PathParam("prompt_id") String promptId,
            Document<Resource<PromptChanges>> request);

    /**
     * Deletes a prompt.
     *
     * @param promptId the prompt, never null
     */
    @DELETE
    @Path("/{prompt_id}")
    @Operation(id = "DeleteLLMObsPrompt", retrySafety = RetrySafety.IDEMPOTENT)
    Uni<Document<Resource<DeletedPrompt>>> deletePrompt(@PathParam("prompt_id") String promptId);

    /**
     * Lists the versions of a prompt, newest first and without their templates, all in one response.
     *
     * @param promptId the prompt, never null
     */
    @GET
    @Path("/{prompt_id}/versions")
    @Operation(id = "ListLLMObsPromptVersions", retrySafety = RetrySafety.SAFE)
    Uni<Document<List<Resource<PromptVersion>>>> listVersions(@PathParam("prompt_id") String promptId);

    /**
     * Adds a version to a prompt.
     *
     * @param promptId the prompt, never null
     * @param request {@code Document.of("prompt-template-versions", newVersion)}
     */
    @POST
    @Path("/{prompt_id}/versions")
    @Operation(id = "CreateLLMObsPromptVersion", retrySafety = RetrySafety.NON_IDEMPOTENT)
    Uni<Document<Resource<PromptVersion>>> createVersion(@PathParam("prompt_id") String promptId,
            Document<Resource<NewPromptVersion>> request);

    /**
     * Returns a version of a prompt, with its template.
     *
     * @param promptId the prompt, never null
     * @param version the number of the version, from 1, never null
     */
    @GET
    @Path("/{prompt_id}/versions/{version}")
    @Operation(id = "GetLLMObsPromptVersion", retrySafety = RetrySafety.SAFE)
    Uni<Document<Resource<PromptVersion>>> getVersion(@PathParam("prompt_id") String promptId,
            @PathParam("version") Long version);

    /**
     * Changes a version of a prompt.
     *
     * @param promptId the prompt, never null
     * @param version the number of the version, from 1, never null
     * @param request {@code Document.of("prompt-template-versions", changes)}
     */
    @PATCH
    @Path("/{prompt_id}/versions/{version}")
    @Operation(id = "UpdateLLMObsPromptVersion", retrySafety = RetrySafety.IDEMPOTENT)
    Uni<Document<Resource<PromptVersion>>> updateVersion(@PathParam("prompt_id") String promptId,
            @PathParam("version") Long version, Document<Resource<PromptVersionChanges>> request);
}
