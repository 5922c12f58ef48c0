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

class ModelListTest {

    private static final String MODEL = """
            {"model_id":"m","id":"i","model_display_name":"M","integration_display_name":"Amazon Bedrock",
             "provider":"anthropic","provider_display_name":"Anthropic","has_access":false,"json_schema":true,
             "region_prefix_overrides":{"eu-west-1":"eu"}}""";

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();

    private void seed(String models) {
        running.emulator.seed("""
                {"projects":[],"integration_accounts":[
                  {"integration":"amazon_bedrock","account_id":"a","models":[%s]}]}""".formatted(models));
    }

    private TestClient.Response models(String account) {
        return running.client.get(API + "/integrations/amazon_bedrock/" + account + "/models");
    }

    @Test
    void theModelsOfAnAccountAreAPlainArray() {
        seed(MODEL);
        TestClient.Response response = models("a");
        assertEquals(200, response.status());
        assertEquals("""
                [{"id":"i","model_id":"m","model_display_name":"M","integration":"amazon_bedrock",\
                "integration_display_name":"Amazon Bedrock","provider":"anthropic","provider_display_name":"Anthropic",\
                "has_access":false,"json_schema":true,"region_prefix_overrides":{"eu-west-1":"eu"}}]""", response.text());
    }

    @Test
    void whatIsLeftOutIsDerived() {
        seed("""
                {"model_id":"m"}""");
        String text = models("a").text();
        assertTrue(text.endsWith("""
                "model_id":"m","model_display_name":"m","integration":"amazon_bedrock",\
                "integration_display_name":"amazon_bedrock","provider":"amazon_bedrock",\
                "provider_display_name":"amazon_bedrock","has_access":true,"json_schema":false}]"""), text);
    }

    @Test
    void anAccountThatDoesNotExistIsRejected() {
        seed("");
        assertEquals("[]", models("a").text());
        assertEquals(400, models("none").status());
        assertEquals("account \"none\" at amazon_bedrock not found", models("none").detail());
        assertEquals(400, running.client.get(API + "/integrations/bedrock/a/models").status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "model_id":"m",      | ``                 | .models[0].model_id is required
            "provider":          | "vendor":          | .models[0].vendor is not a member of a seed
            "has_access":false   | "has_access":"no"  | .models[0].has_access is not a boolean
            {"eu-west-1":"eu"}   | {"eu-west-1":1}    | .models[0].region_prefix_overrides has a prefix that is not a string
            """)
    void anInvalidModelIsRejectedWithItsPlace(String member, String replacement, String problem) {
        assertRejected(MODEL.replace(member, replacement), problem);
    }

    @Test
    void aModelExistsOnceInAnAccount() {
        assertRejected(MODEL + "," + MODEL, ".models[1].model_id occurs twice in this account");
    }

    private void assertRejected(String models, String problem) {
        String message = assertThrows(IllegalArgumentException.class, () -> seed(models)).getMessage();
        assertTrue(message.contains("$.integration_accounts[0]" + problem), message);
    }
}
