package io.quarkiverse.datadog.llmobs.emulator.integration;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class AccountListTest {

    private static final String VERTEX = """
            {"integration":"vertex_ai","id":"i","account_id":"a","account_name":"n","account_region":"r",
             "azure_openai_metadata":{"resource_name":"x"},
             "vertex_ai_metadata":{"location":"l","project":"p","project_ids":["p"]}}""";

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();

    private void seed(String accounts) {
        running.emulator.seed("""
                {"projects":[],"integration_accounts":[%s]}""".formatted(accounts));
    }

    private TestClient.Response accounts(String integration) {
        return running.client.get(API + "/integrations/" + integration + "/accounts");
    }

    @Test
    void theAccountsAtAProviderAreAPlainArray() {
        assertEquals("[]", accounts("vertex_ai").text());
        seed(VERTEX);
        TestClient.Response response = accounts("vertex_ai");
        assertEquals(200, response.status());
        assertEquals("""
                [{"id":"i","integration":"vertex_ai","account_id":"a","account_name":"n","account_region":"r",\
                "azure_openai_metadata":{"resource_name":"x"},\
                "vertex_ai_metadata":{"location":"l","project":"p","project_ids":["p"]}}]""", response.text());
        assertEquals("[]", accounts("openai").text());
    }

    @Test
    void whatIsLeftOutIsDerived() {
        String account = """
                {"integration":"openai","account_id":"a"}""";
        seed(account);
        String text = accounts("openai").text();
        assertTrue(text.endsWith("\"account_id\":\"a\",\"account_name\":\"a\"}]"), text);
        running.emulator.reset();
        seed(account);
        assertEquals(text, accounts("openai").text());
    }

    @Test
    void anUnknownProviderIsRejected() {
        TestClient.Response response = accounts("amazon-bedrock");
        assertEquals(400, response.status());
        assertTrue(response.detail().startsWith("invalid integration: \"amazon-bedrock\" is none of [amazon_bedrock, "),
                response.detail());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "vertex_ai"          | "vertex"             | .integration is none of
            "account_id":"a",    | ``                   | .account_id is required
            "account_region":"r" | "account_region":1   | .account_region is not a string
            "account_region":"r" | "region":"r"         | .region is not a member of a seed
            "location":"l"       | "deployment_id":"l"  | .vertex_ai_metadata.deployment_id is not a member of a seed
            "project":"p"        | "project":[]         | .vertex_ai_metadata.project is not a string
            ["p"]                | [1]                  | .vertex_ai_metadata.project_ids has an item that is not a string
            """)
    void anInvalidAccountIsRejectedWithItsPlace(String member, String replacement, String problem) {
        assertRejected(VERTEX.replace(member, replacement), "$.integration_accounts[0]" + problem);
    }

    @Test
    void anAccountExistsOnce() {
        assertRejected(VERTEX + "," + VERTEX, "$.integration_accounts[1].account_id occurs twice at this integration");
        seed(VERTEX);
        assertRejected(VERTEX, "account \"a\" at vertex_ai exists already");
        seed(VERTEX.replace("vertex_ai\"", "llmproxy\""));
        assertTrue(accounts("llmproxy").text().contains("\"account_id\":\"a\""));
    }

    private void assertRejected(String accounts, String problem) {
        String message = assertThrows(IllegalArgumentException.class, () -> seed(accounts)).getMessage();
        assertTrue(message.contains(problem), message);
    }
}
