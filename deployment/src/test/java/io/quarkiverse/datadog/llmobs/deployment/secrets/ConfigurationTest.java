package io.quarkiverse.datadog.llmobs.deployment.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.logging.LogRecord;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.runtime.config.ClientConfig;
import io.quarkiverse.datadog.llmobs.runtime.config.LlmObservabilityConfig;
import io.quarkiverse.datadog.llmobs.runtime.config.SettingsReader;
import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientName;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Neither the configuration nor the start of an application shows its keys, be they misspelt.
 */
class ConfigurationTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(KeyParts.class))
            .overrideConfigKey("quarkus.datadog-llmobs.api-key", KeyParts.API_KEY)
            .overrideConfigKey("quarkus.datadog-llmobs.application-key", KeyParts.APPLICATION_KEY)
            .overrideConfigKey("quarkus.datadog-llmobs.retry.api-kye", KeyParts.API_KEY)
            .overrideConfigKey("quarkus.log.min-level", "TRACE")
            .overrideConfigKey("quarkus.log.level", "TRACE")
            .overrideConfigKey("quarkus.log.console.level", "WARN")
            .setLogRecordPredicate(record -> true)
            .assertLogRecords(ConfigurationTest::noneShowsAKey);

    @Inject
    LlmObservability llmobs;

    @Inject
    LlmObservabilityConfig config;

    static void noneShowsAKey(List<LogRecord> records) {
        List<String> lines = records.stream().map(ExtLogRecord::wrap).map(ExtLogRecord::getFormattedMessage).toList();
        assertTrue(lines.stream().anyMatch(line -> line.contains("Unrecognized configuration key")
                && line.contains("quarkus.datadog-llmobs.retry.api-kye")), "the misspelt one is told");
        lines.forEach(line -> assertEquals(Optional.empty(), KeyParts.in(line)));
    }

    @Test
    void configurationObjectsDoNotPrintThem() {
        ClientConfig client = config.clients().get(ClientName.DEFAULT);
        assertEquals(KeyParts.API_KEY, client.apiKey().orElseThrow().get());
        assertEquals(Optional.empty(), KeyParts.in(config + " " + config.clients() + " " + client + " " + client.apiKey() + " "
                + client.apiKey().orElseThrow() + " " + SettingsReader.read(ClientName.DEFAULT, client, false) + " "
                + SettingsReader.check(ClientName.DEFAULT, client, false) + " " + llmobs));
    }

    @Test
    void readingAKeyByItsNameIsRejected() {
        SecurityException rejected = assertThrows(SecurityException.class,
                () -> ConfigProvider.getConfig().getValue("quarkus.datadog-llmobs.api-key", String.class));
        assertEquals(Optional.empty(), KeyParts.in(rejected.toString()));
    }
}
