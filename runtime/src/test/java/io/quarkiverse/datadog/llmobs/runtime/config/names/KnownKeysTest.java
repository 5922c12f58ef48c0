package io.quarkiverse.datadog.llmobs.runtime.config.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownKeysTest {

    private static final List<String> PROPERTIES = List.of("site", "retry.max-attempts");

    private final KnownKeys keys = known(ClientName.DEFAULT, "staging-eu", "my.eu", "grün");

    private static KnownKeys known(String... clients) {
        return new KnownKeys(List.of(clients), PROPERTIES);
    }

    @ParameterizedTest
    @CsvSource({ "EU,eu", "staging-eu,staging_eu", "a.b,a b", "grün,gr-n", "eu,_eu_" })
    void namesWithTheSameVariablesClash(String first, String second) {
        List<String> clashes = known(ClientName.DEFAULT, first, second).clashes();
        assertEquals(1, clashes.size(), clashes::toString);
        assertTrue(clashes.get(0).startsWith("The clients \"" + first + "\" and \"" + second + "\" would both be configured"),
                clashes.get(0));
    }

    @Test
    void namesThatDifferInALetterDoNotClash() {
        assertEquals(List.of(), known(ClientName.DEFAULT, "eu", "eu1", "staging-eu", "staging").clashes());
    }

    @ParameterizedTest
    @ValueSource(strings = { "QUARKUS_DATADOG_LLMOBS_SITE", "QUARKUS_DATADOG_LLMOBS__STAGING_EU__SITE",
            "QUARKUS_DATADOG_LLMOBS_STAGING_EU_RETRY_MAX_ATTEMPTS", "quarkus_datadog_llmobs__my_eu__site",
            "QUARKUS_DATADOG_LLMOBS__GR_N__SITE", "_DEV_QUARKUS_DATADOG_LLMOBS__MY_EU__SITE",
            "quarkus.datadog-llmobs.\"my.eu\".site", "QUARKUS_HTTP_PORT", "MY_QUARKUS_DATADOG_LLMOBS_SITE", "PATH" })
    void variablesOfClientsInUseAndOfOthersAreNotReported(String variable) {
        assertFalse(keys.isIgnoredVariable(variable));
    }

    @ParameterizedTest
    @ValueSource(strings = { "QUARKUS_DATADOG_LLMOBS_SIET", "QUARKUS_DATADOG_LLMOBS__STAGING__SITE",
            "QUARKUS_DATADOG_LLMOBS__STAGING_EU_SITE", "QUARKUS_DATADOG_LLMOBS_MY_EU_SITE",
            "_PROD_QUARKUS_DATADOG_LLMOBS__US__SITE" })
    void variablesThatSetNothingAreReported(String variable) {
        assertTrue(keys.isIgnoredVariable(variable));
    }

    @ParameterizedTest
    @ValueSource(strings = { "SERVICE_HOST", "SERVICE_PORT", "SERVICE_PORT_HTTP", "PORT", "PORT_8126_TCP",
            "PORT_8126_TCP_PROTO", "PORT_8126_TCP_PORT", "PORT_8126_TCP_ADDR", "PORT_53_UDP", "EMULATOR_SERVICE_HOST",
            "EMULATOR_PORT", "EMULATOR_PORT_8126_TCP_ADDR" })
    void variablesOfAServiceOfKubernetesAreNotReported(String variable) {
        assertFalse(keys.isIgnoredVariable("QUARKUS_DATADOG_LLMOBS_" + variable));
    }

    @ParameterizedTest
    @ValueSource(strings = { "QUARKUS_DATADOG_LLMOBS__US__DEVSERVICES_PORT", "QUARKUS_DATADOG_LLMOBS_US_DEVSERVICES_PORT",
            "QUARKUS_DATADOG_LLMOBS__US__PORT", "_DEV_QUARKUS_DATADOG_LLMOBS_PORT", "QUARKUS_DATADOG_LLMOBS_REPORT" })
    void variablesThatKubernetesDoesNotSetAreReported(String variable) {
        assertTrue(keys.isIgnoredVariable(variable));
    }

    @Test
    void aNameWithADotThatLacksItsQuotesIsReported() {
        assertEquals("quarkus.datadog-llmobs.\"my.eu\".site", keys.withQuotes("quarkus.datadog-llmobs.my.eu.site"));
        assertEquals("quarkus.datadog-llmobs.\"my.eu\".retry.max-attempts",
                keys.withQuotes("quarkus.datadog-llmobs.my.eu.retry.max-attempts"));
        assertEquals("my.us", keys.unusedClient("quarkus.datadog-llmobs.my.us.site"));
        for (String key : List.of("quarkus.datadog-llmobs.\"my.eu\".site", "quarkus.datadog-llmobs.staging-eu.site",
                "quarkus.datadog-llmobs.site", "quarkus.datadog-llmobs.my.us.site", "quarkus.datadog-llmobs.my.eu.misspelt")) {
            assertNull(keys.withQuotes(key), key);
        }
    }

    @Test
    void keysOfClientsThatAreNotInUseAreReported() {
        assertEquals("us", keys.unusedClient("quarkus.datadog-llmobs.\"us\".site"));
        assertEquals("my.us", keys.unusedClient("quarkus.datadog-llmobs.\"my.us\".retry.max-attempts"));
        assertEquals("retry", keys.unusedClient("quarkus.datadog-llmobs.retry.site"));
        for (String key : List.of("quarkus.datadog-llmobs.site", "quarkus.datadog-llmobs.retry.max-attempts",
                "quarkus.datadog-llmobs.\"staging-eu\".site", "quarkus.datadog-llmobs.staging-eu.site",
                "quarkus.datadog-llmobs.*.site", "quarkus.datadog-llmobs.\"us\".misspelt", "quarkus.datadog-llmobs.us",
                "quarkus.http.port")) {
            assertNull(keys.unusedClient(key), key);
        }
    }
}
