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
 * A client uses its configured proxy for calls and exports.
 */
class ProxyTest {

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application()
            .overrideConfigKey("quarkus.datadog-llmobs.base-url", "http://llmobs.invalid")
            .overrideConfigKey("quarkus.datadog-llmobs.proxy-configuration-name", "corporate")
            .overrideConfigKey("quarkus.proxy.corporate.host", "127.0.0.1")
            .overrideConfigKey("quarkus.proxy.corporate.port", String.valueOf(WIRE.port()))
            .overrideConfigKey("quarkus.datadog-llmobs.direct.base-url", "http://llmobs.invalid")
            .overrideConfigKey("quarkus.datadog-llmobs.direct.api-key", Wire.API_KEY)
            .overrideConfigKey("quarkus.datadog-llmobs.direct.application-key", Wire.APPLICATION_KEY)
            .overrideConfigKey("quarkus.datadog-llmobs.direct.retry.max-attempts", "2")
            .overrideConfigKey("quarkus.datadog-llmobs.direct.retry.initial-delay", "1ms");

    @Inject
    LlmObservability llmobs;

    @Inject
    @LlmObservabilityClient("direct")
    LlmObservability direct;

    @Test
    void requestsTakeTheProxy() {
        WIRE.stubFor(any(anyUrl()).willReturn(page("", "d")));
        WIRE.stubFor(any(urlPathMatching(".*/export"))
                .willReturn(WireMock.aResponse().withHeader("Content-Type", "text/csv").withBody("id,input\nr,q\n")));
        assertEquals(1, llmobs.datasets().list().stream().count());
        assertEquals(1, llmobs.datasets().export("d").toStream(OutputStream.nullOutputStream()).rows());
        assertTrue(WIRE.requests().stream().allMatch(r -> r.getHeader("Host").equals("llmobs.invalid")));
    }

    @Test
    void withoutAProxyTheHostIsUnknownAndTheCallIsRetried() {
        TransportException failure = assertThrows(TransportException.class, () -> direct.projects().list().firstPage());
        assertTrue(failure.getMessage().contains("the connection could not be made"), failure.getMessage());
        assertEquals(2, failure.attempts());
    }
}
