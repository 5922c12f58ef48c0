package io.quarkiverse.datadog.llmobs.deployment.auth;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.ReactiveAccessTokens;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.deployment.wire.Wire;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkiverse.datadog.llmobs.testkit.operation.Client;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/**
 * Each client sends its own credentials, through each API: keys, a configured token, or those of the bean with its qualifier.
 */
class NamedTokensTest {

    private static final Map<String, String> KEYS = Map.of("DD-API-KEY", Wire.API_KEY, "DD-APPLICATION-KEY",
            Wire.APPLICATION_KEY);

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application()
            .withApplicationRoot(jar -> jar.addClasses(Wire.class, TokensOfStaging.class))
            .overrideConfigKey("quarkus.datadog-llmobs.\"eu\".base-url", WIRE.url())
            .overrideConfigKey("quarkus.datadog-llmobs.\"eu\".access-token", "token-of-eu")
            .overrideConfigKey("quarkus.datadog-llmobs.\"eu\".project-id", "p")
            .overrideConfigKey("quarkus.datadog-llmobs.\"staging\".base-url", WIRE.url())
            .overrideConfigKey("quarkus.datadog-llmobs.\"staging\".project-id", "p");

    /** For one client only: the default one and the other named one have credentials of their own. */
    @ApplicationScoped
    @LlmObservabilityClient("staging")
    static class TokensOfStaging implements ReactiveAccessTokens {

        @Override
        public Uni<String> accessToken() {
            return Uni.createFrom().item("token-of-staging");
        }
    }

    @Inject
    @LlmObservabilityClient("eu")
    LlmObservability eu;

    @Inject
    @LlmObservabilityClient("staging")
    ReactiveLlmObservability staging;

    @Inject
    @RestClient
    @LlmObservabilityClient("staging")
    DatasetsApi api;

    @Test
    void eachClientSendsItsOwn() {
        assertSent(Client.ofApplication(), KEYS);
        assertSent(Client.named("eu"), Map.of("Authorization", "Bearer token-of-eu"));
        assertSent(Client.named("staging"), Map.of("Authorization", "Bearer token-of-staging"));
    }

    private static void assertSent(Client client, Map<String, String> credentials) {
        WIRE.respond(Wire.page("", "d"));
        client.blocking().datasets().list().firstPage();
        client.reactive().datasets().list().firstPage().await().indefinitely();
        client.api(DatasetsApi.class).listDatasets("p", null, null, null, null).await().indefinitely();
        WIRE.requests().forEach(request -> assertEquals(credentials, credentials(request)));
        assertEquals(3, WIRE.count());
        WIRE.respond(aResponse().withHeader("Content-Type", "text/csv").withBody("id,input\nr,q\n"));
        client.blocking().datasets().export("d").version(1).toStream(OutputStream.nullOutputStream());
        assertEquals(List.of(credentials), WIRE.requests().stream().map(NamedTokensTest::credentials).toList());
    }

    private static Map<String, String> credentials(LoggedRequest request) {
        return Stream.of("DD-API-KEY", "DD-APPLICATION-KEY", "Authorization").filter(request::containsHeader)
                .collect(Collectors.toMap(name -> name, request::getHeader));
    }
}
