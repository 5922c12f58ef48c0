package io.quarkiverse.datadog.llmobs.emulator.integration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationGroup;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;

/**
 * The operations on accounts at providers. Their bodies are no JSON:API documents.
 */
public record IntegrationOperations(Accounts accounts, Responses responses) implements OperationGroup {

    @Override
    public void registerIn(Operations operations) {
        operations.seeded("ListLLMObsIntegrationAccounts", this::accounts);
        operations.seeded("ListLLMObsIntegrationModels", this::models);
    }

    private ApiResponse accounts(ApiRequest request) {
        ArrayNode listed = JsonNodeFactory.instance.arrayNode();
        accounts.at(integration(request)).forEach(account -> listed.add(account.json()));
        return responses.ok(listed);
    }

    private ApiResponse models(ApiRequest request) {
        ArrayNode listed = JsonNodeFactory.instance.arrayNode();
        account(request, accounts).models().forEach(model -> listed.add(model.json()));
        return responses.ok(listed);
    }

    /** The account in the path. The published description has no status 404 here. */
    static Account account(ApiRequest request, Accounts accounts) {
        String integration = integration(request);
        Account account = accounts.find(integration, request.path("account_id"));
        if (account == null) {
            throw ApiException.badRequest(
                    "account \"" + request.path("account_id") + "\" at " + integration + " not found");
        }
        return account;
    }

    private static String integration(ApiRequest request) {
        String integration = request.path("integration");
        if (!Accounts.INTEGRATIONS.contains(integration)) {
            throw ApiException.badRequest("invalid integration: \"" + integration + "\" is none of "
                    + Accounts.INTEGRATIONS.stream().sorted().toList());
        }
        return integration;
    }
}
