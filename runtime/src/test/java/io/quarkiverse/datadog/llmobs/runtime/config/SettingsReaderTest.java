package io.quarkiverse.datadog.llmobs.runtime.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientName;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class SettingsReaderTest {

    private static ClientConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder().withMapping(LlmObservabilityConfig.class).addDefaultInterceptors()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withSources(new PropertiesConfigSource(values, "test", 100)).build()
                .getConfigMapping(LlmObservabilityConfig.class).clients().get(ClientName.DEFAULT);
    }

    private static ClientSettings settings(String property, String value) {
        return SettingsReader.read(ClientName.DEFAULT, config(Map.of("quarkus.datadog-llmobs.api-key", "a",
                "quarkus.datadog-llmobs.application-key", "b", "quarkus.datadog-llmobs." + property, value)), false);
    }

    private static Problems credentials(boolean tokenBean, String... values) {
        Map<String, String> config = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            config.put(values[i], values[i + 1]);
        }
        return SettingsReader.check(ClientName.DEFAULT, config(config), tokenBean);
    }

    @Test
    void anAccessTokenTakesThePlaceOfBothKeys() {
        assertTrue(credentials(false, "quarkus.datadog-llmobs.access-token", "t").none());
        assertTrue(credentials(true).none());
        assertTrue(credentials(true, "quarkus.datadog-llmobs.access-token", "t").none());
    }

    @Test
    void withoutCredentialsBothKindsAreNamed() {
        String problems = credentials(false).describe();
        for (String named : List.of("quarkus.datadog-llmobs.api-key is missing: set it, or the environment variable DD_API_KEY",
                "quarkus.datadog-llmobs.application-key is missing: set it, or the environment variable DD_APP_KEY",
                "in place of both keys, quarkus.datadog-llmobs.access-token can be set")) {
            assertTrue(problems.contains(named), problems);
        }
    }

    @Test
    void bothKindsOfCredentialsAreInvalidWithTheWayOut() {
        for (Problems problems : List.of(
                credentials(false, "quarkus.datadog-llmobs.access-token", "t", "quarkus.datadog-llmobs.application-key", "k"),
                credentials(true, "quarkus.datadog-llmobs.application-key", "k"), credentials(true, "DD_APP_KEY", "k"))) {
            assertTrue(problems.anyInvalid());
            String text = problems.describe();
            assertTrue(text.contains("quarkus.datadog-llmobs.application-key is '***': a client has either two keys or access"
                    + " tokens, and "), text);
            assertTrue(text.contains("If the key comes from the environment variable DD_APP_KEY, set the empty value"
                    + " quarkus.datadog-llmobs.application-key="), text);
        }
        assertTrue(credentials(true, "DD_APP_KEY", "k", "quarkus.datadog-llmobs.application-key", "").none());
    }

    @Test
    void anAccessTokenThatCannotBeSentIsInvalidAndNotShown() {
        String text = credentials(false, "quarkus.datadog-llmobs.access-token", "secret token").describe();
        assertTrue(text.contains("quarkus.datadog-llmobs.access-token is '***': must consist of visible ASCII"), text);
        assertFalse(text.contains("secret token"), text);
    }

    @ParameterizedTest
    @CsvSource({ "datadoghq.com, https://api.datadoghq.com", "us3.datadoghq.com, https://api.us3.datadoghq.com",
            "us5.datadoghq.com, https://api.us5.datadoghq.com", "ap1.datadoghq.com, https://api.ap1.datadoghq.com",
            "ap2.datadoghq.com, https://api.ap2.datadoghq.com", "uk1.datadoghq.com, https://api.uk1.datadoghq.com",
            "DATADOGHQ.EU, https://api.datadoghq.eu", "ddog-gov.com, https://api.ddog-gov.com",
            "us2.ddog-gov.com, https://api.us2.ddog-gov.com" })
    void everySiteHasItsServer(String site, String url) {
        assertEquals(url, settings("site", site).baseUri().toString());
    }

    @ParameterizedTest
    @CsvSource({ "HTTPS://Example.com/prefix, https://Example.com/prefix", "Http://[::1]:8126, http://[::1]:8126" })
    void theSchemeIsConvertedToLowerCase(String url, String expected) {
        assertEquals(expected, settings("base-url", url).baseUri().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "api.datadoghq.eu", "ftp://x", "https://", "http://h:70000", "http://h:0", "http://a b",
            "https://h?x=1",
            "https://h#f", "file:///x", "http://under_score/" })
    void anInvalidBaseUrlIsRejected(String url) {
        String message = assertThrows(IllegalStateException.class, () -> settings("base-url", url)).getMessage();
        assertTrue(message.contains("quarkus.datadog-llmobs.base-url is '" + url + "'"), message);
    }

    @ParameterizedTest
    @CsvSource({ "site, datadoghq.eu, https://api.datadoghq.eu", "base-url, http://proxy/dd, http://proxy/dd",
            "intake-base-url, HTTP://intake:8126, http://intake:8126" })
    void theIntakeIsThatOfTheSiteUnlessAUrlIsSet(String property, String value, String url) {
        assertEquals(url, settings(property, value).intakeUri().toString());
    }

    @Test
    void theUrlOfTheIntakeConcernsTheIntakeAlone() {
        assertEquals("https://api.datadoghq.com", settings("intake-base-url", "http://intake").baseUri().toString());
    }

    @Test
    void anInvalidUrlOfTheIntakeIsRejectedByItsName() {
        String message = assertThrows(IllegalStateException.class, () -> settings("intake-base-url", "intake")).getMessage();
        assertTrue(message.contains("quarkus.datadog-llmobs.intake-base-url is 'intake'"), message);
    }

    @ParameterizedTest
    @CsvSource({ "8K, 8192", "60000, 60000", "128K, 131072", "16M, 16777216" })
    void headersMayBeFrom8KTo16M(String size, int bytes) {
        assertEquals(bytes, settings("max-header-size", size).maxHeaderSize());
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "64", "8191", "17M", "8G", "99999999999T" })
    void otherSizesOfHeadersAreRejected(String size) {
        String message = assertThrows(IllegalStateException.class, () -> settings("max-header-size", size)).getMessage();
        assertTrue(message.contains("quarkus.datadog-llmobs.max-header-size is '"), message);
        assertTrue(message.contains("must be from 8K to 16M"), message);
    }

    @ParameterizedTest
    @CsvSource({ "time-to-live, -1s", "max-entries, 0", "timeout, 0s" })
    void theCacheOfPromptsNeedsPositiveValues(String property, String value) {
        String message = assertThrows(IllegalStateException.class, () -> settings("prompt-cache." + property, value))
                .getMessage();
        assertTrue(message.contains("quarkus.datadog-llmobs.prompt-cache." + property + " is '"), message);
    }

    @Test
    void promptsAreCachedForAMinuteUnlessTheCacheIsDisabled() {
        assertEquals(Duration.ofMinutes(1), settings("site", "datadoghq.eu").promptCache().timeToLive());
        assertEquals(Duration.ZERO, settings("prompt-cache.time-to-live", "0s").promptCache().timeToLive());
    }

    @Test
    void aPasswordInABaseUrlIsNotShown() {
        String message = assertThrows(IllegalStateException.class, () -> settings("base-url", "http://user:s3cret@host/"))
                .getMessage();
        assertFalse(message.contains("s3cret"), message);
    }

    @Test
    void theProblemsOfSeveralClientsStandInOneText() {
        ClientConfig invalid = config(Map.of("quarkus.datadog-llmobs.site", "nowhere"));
        String text = Problems.describe(List.of(SettingsReader.check(ClientName.DEFAULT, invalid, false),
                SettingsReader.check("eu", invalid, false)));
        assertTrue(text.contains("quarkus.datadog-llmobs.site is 'nowhere'")
                && text.contains("quarkus.datadog-llmobs.\"eu\".site is 'nowhere'"), text);
    }
}
