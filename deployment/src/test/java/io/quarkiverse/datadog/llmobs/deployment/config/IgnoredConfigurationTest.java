package io.quarkiverse.datadog.llmobs.deployment.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.spi.ConfigSourceProvider;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkus.test.QuarkusUnitTest;

/**
 * What is configured for no client in use is reported at start, by its name and without its value.
 */
class IgnoredConfigurationTest {

    private static final String SECRET = "5f0c9d8e7b6a4132";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Environment.class, Variables.class)
                    .addAsServiceProvider(ConfigSourceProvider.class, Variables.class))
            .overrideConfigKey("quarkus.datadog-llmobs.\"typo\".api-key", SECRET)
            .overrideConfigKey("quarkus.datadog-llmobs.\"typo\".retry.max-attempts", "3")
            .overrideConfigKey("%test.quarkus.datadog-llmobs.unquoted-typo.site", "datadoghq.eu")
            .overrideConfigKey("quarkus.datadog-llmobs.\"staging-eu\".site", "datadoghq.eu")
            .setLogRecordPredicate(record -> record.getLevel().intValue() >= Level.WARNING.intValue())
            .assertLogRecords(IgnoredConfigurationTest::eachIsReportedOnce);

    public static final class Variables extends Environment {

        public Variables() {
            super(Map.of("QUARKUS_DATADOG_LLMOBS__STAGING__API_KEY", SECRET,
                    "QUARKUS_DATADOG_LLMOBS_STAGING_API_KEY", SECRET,
                    "QUARKUS_DATADOG_LLMOBS_API_KYE", SECRET,
                    "_DEV_QUARKUS_DATADOG_LLMOBS__OTHER__SITE", SECRET,
                    "QUARKUS_DATADOG_LLMOBS__STAGING_EU__RETRY_ENABLED", "false",
                    "QUARKUS_DATADOG_LLMOBS_STAGING_EU_DEVSERVICES_PORT", "0",
                    "quarkus_datadog_llmobs__staging_eu__user_agent", "me",
                    "_TEST_QUARKUS_DATADOG_LLMOBS__STAGING_EU__PROJECT_ID", "p",
                    "QUARKUS_DATADOG_LLMOBS_DEVSERVICES_ENABLED", "true"));
        }
    }

    @Inject
    @LlmObservabilityClient("staging-eu")
    LlmObservability llmobs;

    static void eachIsReportedOnce(List<LogRecord> records) {
        List<String> lines = records.stream().map(ExtLogRecord::wrap).map(ExtLogRecord::getFormattedMessage)
                .filter(line -> line.contains("Datadog LLM Observability client")).sorted().toList();
        List<String> ignored = Stream.of("configuration key %test.quarkus.datadog-llmobs.unquoted-typo.site",
                "configuration key quarkus.datadog-llmobs.\"typo\".", "environment variable QUARKUS_DATADOG_LLMOBS_API_KYE",
                "environment variable QUARKUS_DATADOG_LLMOBS_STAGING_API_KEY",
                "environment variable QUARKUS_DATADOG_LLMOBS__STAGING__API_KEY",
                "environment variable _DEV_QUARKUS_DATADOG_LLMOBS__OTHER__SITE").toList();
        assertEquals(ignored.size(), lines.size(), lines::toString);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            assertTrue(line.startsWith("The " + ignored.get(i)), line);
            assertTrue(line.endsWith("The clients in use are <default> (QUARKUS_DATADOG_LLMOBS_...),"
                    + " \"staging-eu\" (QUARKUS_DATADOG_LLMOBS__STAGING_EU__...)"), line);
        }
        assertTrue(records.stream().map(ExtLogRecord::wrap).noneMatch(r -> r.getFormattedMessage().contains(SECRET)));
    }

    @Test
    void theApplicationStarts() {
    }
}
