package io.quarkiverse.datadog.llmobs.deployment.config;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;

import jakarta.inject.Inject;

import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkus.test.QuarkusUnitTest;

/**
 * An invalid value of a named client that is not in use is reported and stops nothing, also if no named client is in use.
 */
class UnusedNamedClientTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.datadog-llmobs.\"old\".read-timeout", "abc")
            .overrideConfigKey("quarkus.datadog-llmobs.older.retry.max-attempts", "many")
            .setLogRecordPredicate(record -> record.getLevel().intValue() >= Level.WARNING.intValue())
            .assertLogRecords(UnusedNamedClientTest::bothAreReported);

    @Inject
    LlmObservability llmobs;

    static void bothAreReported(List<LogRecord> records) {
        for (String client : List.of("old", "older")) {
            assertTrue(records.stream().map(ExtLogRecord::wrap).map(ExtLogRecord::getFormattedMessage)
                    .anyMatch(line -> line.contains("client \"" + client + "\" are ignored")), client);
        }
    }

    @Test
    void theClientInUseWorks() {
        assertTrue(llmobs.projects().list().stream().findAny().isPresent());
    }
}
