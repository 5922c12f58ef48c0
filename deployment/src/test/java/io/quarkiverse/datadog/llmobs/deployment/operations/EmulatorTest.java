package io.quarkiverse.datadog.llmobs.deployment.operations;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.extension.RegisterExtension;

import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

import io.quarkiverse.datadog.llmobs.deployment.wire.Wire;
import io.quarkiverse.datadog.llmobs.emulator.EmulatorOptions;
import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.emulator.Profile;
import io.quarkiverse.datadog.llmobs.emulator.Seed;
import io.quarkiverse.datadog.llmobs.testkit.cases.EachOperation;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationCases;
import io.quarkiverse.datadog.llmobs.testkit.operation.ApiStyle;
import io.quarkiverse.datadog.llmobs.testkit.operation.Client;
import io.quarkiverse.datadog.llmobs.testkit.operation.MissingBody;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;
import io.quarkus.test.QuarkusUnitTest;

/**
 * The emulator carries out each operation, in the live and in the published form. Requests and responses are valid against the
 * API description with its observed departures.
 */
class EmulatorTest {

    static final Wire WIRE = Wire.start();

    private static LlmObservabilityEmulator live;
    private static LlmObservabilityEmulator published;

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application()
            .withApplicationRoot(jar -> jar.addClasses(Wire.class, Exchanges.class))
            .setBeforeAllCustomizer(EmulatorTest::start)
            .setAfterAllCustomizer(EmulatorTest::stop);

    static void start() {
        live = start(Profile.LIVE);
        published = start(Profile.PUBLISHED);
    }

    private static LlmObservabilityEmulator start(Profile profile) {
        LlmObservabilityEmulator emulator = LlmObservabilityEmulator.start(EmulatorOptions.defaults().withProfile(profile)
                .withSeed(Seed.json(OperationCases.seed(), "seed of the cases")));
        System.setProperty("emulator." + profile, emulator.baseUri().toString());
        return emulator;
    }

    static void stop() {
        for (Profile profile : Profile.values()) {
            System.clearProperty("emulator." + profile);
        }
        live.close();
        published.close();
        Wire.stop();
    }

    @EachOperation
    void theLiveFormIsValid(String operationId) throws Exception {
        assertValid(OperationCases.of(operationId), Profile.LIVE);
    }

    @EachOperation
    void thePublishedFormIsValid(String operationId) throws Exception {
        assertValid(OperationCases.of(operationId), Profile.PUBLISHED);
    }

    /** The emulator is behind the server of the test, which records what it sends. */
    private static void assertValid(OperationCase operation, Profile profile) throws Exception {
        String emulator = System.getProperty("emulator." + profile);
        for (ApiStyle style : ApiStyle.values()) {
            reset(emulator);
            WIRE.respond(aResponse().proxiedFrom(emulator));
            operation.call(Client.ofApplication(), style);
            List<ServeEvent> exchanges = WIRE.exchanges();
            assertEquals(requests(operation, style, exchanges), exchanges.size(), style::name);
            exchanges.forEach(exchange -> assertEquals(List.of(), Exchanges.violations(exchange), style::name));
        }
    }

    /** One, or two if a group looks up what the first response leaves out. The newest exchange is the first. */
    private static int requests(OperationCase operation, ApiStyle style, List<ServeEvent> exchanges) {
        String body = exchanges.get(exchanges.size() - 1).getResponse().getBodyAsString();
        return (body == null || body.isEmpty()) && style != ApiStyle.RAW
                && operation.missingBody() == MissingBody.LOOKED_UP ? 2 : 1;
    }

    private static void reset(String emulator) throws Exception {
        HttpResponse<String> response = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(emulator)
                .resolve("/_emulator/reset")).POST(HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), response.body());
    }
}
