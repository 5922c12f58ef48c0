package io.quarkiverse.datadog.llmobs.deployment.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.github.tomakehurst.wiremock.client.WireMock;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkus.test.QuarkusUnitTest;

/**
 * The TLS configuration that a client names is the one it uses, for calls and exports alike.
 */
class TlsTest {

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application()
            .overrideConfigKey("quarkus.datadog-llmobs.base-url", WIRE.httpsUrl())
            .overrideConfigKey("quarkus.datadog-llmobs.tls-configuration-name", "lenient")
            .overrideConfigKey("quarkus.tls.lenient.trust-all", "true")
            .overrideConfigKey("quarkus.tls.lenient.hostname-verification-algorithm", "NONE")
            .overrideConfigKey("quarkus.datadog-llmobs.strict.base-url", WIRE.httpsUrl())
            .overrideConfigKey("quarkus.datadog-llmobs.strict.api-key", Wire.API_KEY)
            .overrideConfigKey("quarkus.datadog-llmobs.strict.application-key", Wire.APPLICATION_KEY)
            .overrideConfigKey("quarkus.datadog-llmobs.strict.project-id", "p");

    @Inject
    LlmObservability llmobs;

    @Inject
    @LlmObservabilityClient("strict")
    LlmObservability strict;

    @Test
    void aTrustedServerReceivesTheRequest() {
        WIRE.stubFor(any(anyUrl()).willReturn(page("", "d")));
        WIRE.stubFor(any(urlPathMatching(".*/export"))
                .willReturn(WireMock.aResponse().withHeader("Content-Type", "text/csv").withBody("id,input\nr,q\n")));
        assertEquals(1, llmobs.datasets().list().stream().count());
        assertEquals(1, llmobs.datasets().export("d").toStream(OutputStream.nullOutputStream()).rows());
    }

    @Test
    void anUntrustedServerReceivesNoRequestAndTheCallIsNotRetried() {
        int before = WIRE.count();
        TransportException failure = assertThrows(TransportException.class, () -> strict.datasets().list().firstPage());
        assertTrue(failure.getMessage().contains("the TLS connection failed"), failure.getMessage());
        assertEquals(1, failure.attempts());
        assertThrows(TransportException.class, () -> strict.datasets().export("d").version(1).open());
        assertEquals(before, WIRE.count());
    }
}
