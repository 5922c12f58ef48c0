package io.quarkiverse.datadog.llmobs.deployment.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.error.ServerException;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Providers that an application registers for all its REST clients do not change the errors of the extension and do not
 * receive the keys.
 */
class ProvidersOfTheApplicationTest {

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application();

    @Provider
    @Priority(1)
    public static class Mapper implements ResponseExceptionMapper<RuntimeException> {

        @Override
        public RuntimeException toThrowable(Response response) {
            return new IllegalStateException("of the application");
        }
    }

    @Provider
    public static class Filter implements ClientRequestFilter {

        static final List<String> SEEN = new ArrayList<>();

        @Override
        public void filter(ClientRequestContext request) {
            SEEN.add(request.getStringHeaders().toString());
        }
    }

    @Inject
    LlmObservability llmobs;

    @Test
    void providersOfTheApplicationDoNotChangeErrorsAndRetries() {
        WIRE.stubFor(any(anyUrl()).willReturn(json(500, "")));
        assertEquals(3, assertThrows(ServerException.class, () -> llmobs.datasets().list().firstPage()).attempts());
        assertEquals(3, WIRE.count());
        assertEquals(3, Filter.SEEN.size());
        assertFalse(Filter.SEEN.toString().contains(Wire.API_KEY), Filter.SEEN.toString());
    }
}
