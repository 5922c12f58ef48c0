package io.quarkiverse.datadog.llmobs.emulator.integration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * All accounts. Safe for use from any thread.
 */
public final class Accounts {

    /** The providers of the published description. */
    public static final Set<String> INTEGRATIONS = Set.of("openai", "amazon_bedrock", "anthropic", "azure_openai", "vertex_ai",
            "llmproxy");

    private final List<Account> accounts = new ArrayList<>();

    public synchronized void add(Account account) {
        accounts.add(account);
    }

    /** The accounts at a provider, in the order of the seed. */
    synchronized List<Account> at(String integration) {
        return accounts.stream().filter(account -> account.integration().equals(integration)).toList();
    }

    /** The account of this id at a provider, or null. */
    public Account find(String integration, String accountId) {
        return at(integration).stream().filter(account -> account.accountId().equals(accountId)).findFirst().orElse(null);
    }
}
