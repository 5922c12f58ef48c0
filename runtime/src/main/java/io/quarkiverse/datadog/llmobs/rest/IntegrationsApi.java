package io.quarkiverse.datadog.llmobs.rest;

import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

import io.quarkiverse.datadog.llmobs.integration.IntegrationAccount;
import io.quarkiverse.datadog.llmobs.integration.IntegrationModel;
import io.quarkiverse.datadog.llmobs.integration.inference.Inference;
import io.quarkiverse.datadog.llmobs.rest.wire.Plain;
import io.quarkiverse.datadog.llmobs.rest.wire.integration.InferenceRequest;
import io.smallrye.mutiny.Uni;

/**
 * The operations of the HTTP API on accounts at providers of models. Their bodies are no JSON:API documents.
 */
@Path("/api/v2/llm-obs/v1/integrations")
@Consumes("application/json")
@Produces({ "application/vnd.api+json", "application/json" })
public interface IntegrationsApi {

    /**
     * Lists the accounts at a provider, all in one response.
     *
     * @param integration the provider, such as {@code openai}, never null
     */
    @GET
    @Path("/{integration}/accounts")
    @Operation(id = "ListLLMObsIntegrationAccounts", retrySafety = RetrySafety.SAFE)
    Uni<Plain<List<IntegrationAccount>>> listAccounts(@PathParam("integration") String integration);

    /**
     * Lists the models that an account offers, all in one response.
     *
     * @param integration the provider, such as {@code openai}, never null
     * @param accountId the account, never null
     */
    @GET
    @Path("/{integration}/{account_id}/models")
    @Operation(id = "ListLLMObsIntegrationModels", retrySafety = RetrySafety.SAFE)
    Uni<Plain<List<IntegrationModel>>> listModels(@PathParam("integration") String integration,
            @PathParam("account_id") String accountId);

    /**
     * Calls a model through an account.
     *
     * @param integration the provider, such as {@code openai}, never null
     * @param accountId the account, never null
     * @param request {@code Plain.of(InferenceRequest.of(newInference))}
     */
    @POST
    @Path("/{integration}/{account_id}/inference")
    @Operation(id = "CreateLLMObsIntegrationInference", retrySafety = RetrySafety.NON_IDEMPOTENT)
    Uni<Plain<Inference>> createInference(@PathParam("integration") String integration,
            @PathParam("account_id") String accountId, Plain<InferenceRequest> request);
}
