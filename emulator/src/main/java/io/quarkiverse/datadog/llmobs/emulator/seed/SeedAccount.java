package io.quarkiverse.datadog.llmobs.emulator.seed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.integration.Account;
import io.quarkiverse.datadog.llmobs.emulator.integration.Accounts;
import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.store.Uuids;

/**
 * An account at a provider in a seed.
 */
public record SeedAccount(Account account) {

    private static final Set<String> ACCOUNT = Set.of("id", "integration", "account_id", "account_name", "account_region",
            "azure_openai_metadata", "vertex_ai_metadata", "models");
    private static final Set<String> AZURE = Set.of("deployment_id", "model_version", "resource_name");
    private static final Set<String> VERTEX = Set.of("location", "project", "project_ids");

    /** The accounts of a seed; none if it has no such member. */
    static List<SeedAccount> read(JsonMembers root) {
        Set<String> ids = new HashSet<>();
        List<SeedAccount> accounts = new ArrayList<>();
        for (JsonNode item : root.items("integration_accounts")) {
            JsonMembers account = SeedReader.known(item, "$.integration_accounts[" + accounts.size() + "]", ACCOUNT);
            String integration = account.requiredText("integration");
            if (!Accounts.INTEGRATIONS.contains(integration)) {
                throw account.invalid("integration", "is none of " + Accounts.INTEGRATIONS.stream().sorted().toList());
            }
            String accountId = account.requiredText("account_id");
            if (!ids.add(integration + "/" + accountId)) {
                throw account.invalid("account_id", "occurs twice at this integration");
            }
            accounts.add(new SeedAccount(new Account(integration, accountId, json(account), SeedModel.read(account))));
        }
        return accounts;
    }

    private static ObjectNode json(JsonMembers account) {
        String integration = account.text("integration");
        String accountId = account.text("account_id");
        ObjectNode json = Json.object().put("id", orElse(account.text("id"),
                Uuids.of("integrations/" + integration + "/" + accountId).toString())).put("integration", integration)
                .put("account_id", accountId).put("account_name", orElse(account.text("account_name"), accountId));
        JsonApi.putUnlessEmpty(json, "account_region", account.text("account_region"));
        JsonApi.setIfPresent(json, "azure_openai_metadata", texts(account, "azure_openai_metadata", AZURE));
        JsonApi.setIfPresent(json, "vertex_ai_metadata", texts(account, "vertex_ai_metadata", VERTEX));
        return json;
    }

    private static JsonNode texts(JsonMembers account, String name, Set<String> known) {
        if (account.get(name) == null) {
            return null;
        }
        JsonMembers metadata = SeedReader.known(account.get(name), account.place() + "." + name, known);
        Stream.of("deployment_id", "model_version", "resource_name", "location", "project").forEach(metadata::text);
        metadata.texts("project_ids");
        return metadata.node();
    }

    static String orElse(String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    void check(Accounts state, String origin) {
        if (state.find(account.integration(), account.accountId()) != null) {
            throw new IllegalArgumentException(origin + ": account \"" + account.accountId() + "\" at " + account.integration()
                    + " exists already; choose another id, or reset first");
        }
    }

    void addTo(Accounts state) {
        state.add(account);
    }
}
