package io.quarkiverse.datadog.llmobs.deployment.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.json;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.logging.LogRecord;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.github.tomakehurst.wiremock.client.WireMock;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.model.NewDataset;
import io.quarkiverse.datadog.llmobs.runtime.config.ClientConfig;
import io.quarkiverse.datadog.llmobs.runtime.config.ClientName;
import io.quarkiverse.datadog.llmobs.runtime.config.LlmObservabilityConfig;
import io.quarkiverse.datadog.llmobs.runtime.config.SettingsReader;
import io.quarkus.test.QuarkusUnitTest;

/**
 * With every log at TRACE and the request log of the REST client on, the keys are in the requests and nowhere else.
 */
class SecretsTest {

    static final Wire WIRE = Wire.start();
    private static final List<String> PARTS = Stream.of(Wire.API_KEY, Wire.APPLICATION_KEY)
            .flatMap(key -> Stream.of(key, key.substring(0, 12), key.substring(key.length() - 12))).toList();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application()
            .overrideConfigKey("quarkus.log.min-level", "TRACE")
            .overrideConfigKey("quarkus.log.level", "TRACE")
            .overrideConfigKey("quarkus.log.console.level", "WARN")
            .overrideConfigKey("quarkus.rest-client.logging.scope", "all")
            .overrideConfigKey("quarkus.rest-client.logging.body-limit", "10000")
            .setLogRecordPredicate(record -> true)
            .assertLogRecords(SecretsTest::noneShowsAKey);

    @Inject
    LlmObservability llmobs;

    @Inject
    LlmObservabilityConfig config;

    static void noneShowsAKey(List<LogRecord> records) {
        assertTrue(records.stream().anyMatch(r -> r.getLoggerName().startsWith("io.quarkiverse.datadog.llmobs.wire")),
                "the request log is on");
        for (LogRecord record : records) {
            // the server of this test prints what it receives
            if (record.getLoggerName() != null && (record.getLoggerName().startsWith("org.eclipse.jetty")
                    || record.getLoggerName().startsWith("wiremock") || record.getLoggerName().startsWith("org.apache.hc"))) {
                continue;
            }
            String line = record instanceof ExtLogRecord ext ? ext.getFormattedMessage() : record.getMessage();
            withoutKeys(record.getLoggerName() + ": " + line);
            if (record.getThrown() != null) {
                withoutKeys(stackOf(record.getThrown()));
            }
        }
    }

    private static void withoutKeys(String text) {
        PARTS.forEach(part -> assertFalse(text.contains(part), text));
    }

    private static String stackOf(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void keysAreSentAndNeverShown() {
        String policy = "frame-ancestors 'self'; report-uri https://logs.example/api/v2/logs?dd-api-key=" + Wire.API_KEY
                + "&x=1";
        WIRE.stubFor(any(anyUrl()).willReturn(page("", "d").withHeader("content-security-policy", policy)));
        assertEquals(1, llmobs.datasets().list().stream().count());

        WIRE.stubFor(any(urlPathMatching(".*/export")).willReturn(WireMock.aResponse().withHeader("Content-Type", "text/csv")
                .withHeader("content-security-policy", policy).withBody("id,input\nr,q\n")));
        llmobs.datasets().export("d").toStream(OutputStream.nullOutputStream());

        WIRE.stubFor(any(anyUrl()).willReturn(json(500, "{\"errors\":[\"your key " + Wire.API_KEY + " broke it\"]}")));
        LlmObservabilityException failure = assertThrows(LlmObservabilityException.class,
                () -> llmobs.datasets().create(NewDataset.named("x")));
        withoutKeys(stackOf(failure) + failure.failure() + failure.errors() + failure.body());
        LlmObservabilityException exporting = assertThrows(LlmObservabilityException.class,
                () -> llmobs.datasets().export("d").version(1).open());
        withoutKeys(stackOf(exporting) + exporting.failure());
        assertTrue(WIRE.requests().stream().allMatch(r -> Wire.API_KEY.equals(r.getHeader("DD-API-KEY"))));
    }

    @Test
    void configurationObjectsDoNotPrintThem() {
        ClientConfig client = config.clients().get(ClientName.DEFAULT);
        withoutKeys(config + " " + config.clients() + " " + client + " " + client.apiKey() + " "
                + SettingsReader.read(ClientName.DEFAULT, client));
        withoutKeys(llmobs.toString());
    }
}
