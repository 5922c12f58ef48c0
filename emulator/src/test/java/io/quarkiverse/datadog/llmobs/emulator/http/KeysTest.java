package io.quarkiverse.datadog.llmobs.emulator.http;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.emulator.RecordedRequest;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class KeysTest {

    @RegisterExtension
    final RunningEmulator open = RunningEmulator.withDefaults();
    /** The description that requests are checked against knows keys only. */
    @RegisterExtension
    final RunningEmulator tokens = RunningEmulator.withoutContract();
    @RegisterExtension
    final RunningEmulator strict = RunningEmulator.with(RunningEmulator.options().withKeys("right-api", "right-app"));

    @RegisterExtension
    final RunningEmulator oneToken = RunningEmulator.withoutContract(
            RunningEmulator.options().withAccessToken("right-token"));
    @RegisterExtension
    final RunningEmulator both = RunningEmulator.withoutContract(
            RunningEmulator.options().withAccessToken("right-token").withKeys("right-api", "right-app"));

    @Test
    void anEmulatorWithoutKeysAcceptsAnyPair() {
        assertEquals(200, open.client.get(API + "/projects").status());
    }

    @Test
    void aMissingKeyIsUnauthorized() {
        assertUnauthorized(new TestClient(open.emulator.baseUri()));
        assertUnauthorized(new TestClient(open.emulator.baseUri(), "DD-API-KEY", "any"));
        assertUnauthorized(new TestClient(open.emulator.baseUri(), "DD-APPLICATION-KEY", "any"));
        assertUnauthorized(new TestClient(open.emulator.baseUri(), "DD-API-KEY", " ", "DD-APPLICATION-KEY", "any"));
    }

    @Test
    void aWrongApiKeyIsUnauthorized() {
        assertUnauthorized(new TestClient(strict.emulator.baseUri(), "DD-API-KEY", "wrong", "DD-APPLICATION-KEY", "right-app"));
    }

    @Test
    void aWrongOrMissingApplicationKeyIsForbidden() {
        assertForbidden(new TestClient(strict.emulator.baseUri(), "DD-API-KEY", "right-api", "DD-APPLICATION-KEY", "wrong"));
        assertForbidden(new TestClient(strict.emulator.baseUri(), "DD-API-KEY", "right-api"));
    }

    @Test
    void theRightPairIsAccepted() {
        TestClient client = new TestClient(strict.emulator.baseUri(), "DD-API-KEY", "right-api", "DD-APPLICATION-KEY",
                "right-app");
        assertEquals(200, client.get(API + "/projects").status());
    }

    @Test
    void theIntakeTakesTheApiKeyAlone() {
        String path = "/api/intake/llm-obs/v2/eval-metric";
        for (String wrong : new String[] { "wrong", " " }) {
            assertEquals(401, new TestClient(strict.emulator.baseUri(), "DD-API-KEY", wrong).post(path, "{}").status());
        }
        int status = new TestClient(strict.emulator.baseUri(), "DD-API-KEY", "right-api").post(path, "{}").status();
        assertFalse(Set.of(401, 403).contains(status));
        List<RecordedRequest> requests = strict.emulator.requests();
        assertTrue(requests.get(0).keysPresent());
        assertFalse(requests.get(1).keysPresent());
    }

    @Test
    void anAccessTokenIsAcceptedInPlaceOfAnyKeys() {
        for (String authorization : List.of("Bearer eyJ.a-b_c~d+e/f==", "bearer x")) {
            TestClient client = new TestClient(tokens.emulator.baseUri(), "Authorization", authorization);
            assertEquals(200, client.get(API + "/projects").status(), authorization);
        }
        RecordedRequest request = tokens.emulator.requests().get(0);
        assertTrue(request.keysPresent());
        assertFalse(request.toString().contains("eyJ"));
    }

    @Test
    void whatIsNoAccessTokenIsUnauthorized() {
        for (String authorization : List.of("Bearer", "Bearer ", "Basic abc", "Bearer a b", "eyJ")) {
            assertUnauthorized(new TestClient(tokens.emulator.baseUri(), "Authorization", authorization));
        }
        assertUnauthorized(new TestClient(strict.emulator.baseUri(), "Authorization", "Bearer x"));
    }

    @Test
    void onlyTheRightTokenIsAccepted() {
        for (RunningEmulator emulator : List.of(oneToken, both)) {
            assertAccepted(emulator, "Authorization", "Bearer right-token");
            assertUnauthorized(new TestClient(emulator.emulator.baseUri(), "Authorization", "Bearer wrong-token"));
            assertUnauthorized(new TestClient(emulator.emulator.baseUri(), "Authorization", "Bearer right-tokens"));
        }
    }

    @Test
    void anEmulatorWithATokenAloneRefusesKeys() {
        assertUnauthorized(new TestClient(oneToken.emulator.baseUri(), "DD-API-KEY", "any", "DD-APPLICATION-KEY", "any"));
    }

    @Test
    void keysAndATokenInOneRequestAreAlternatives() {
        assertAccepted(both, "DD-API-KEY", "right-api", "DD-APPLICATION-KEY", "right-app", "Authorization", "Bearer wrong");
        assertAccepted(both, "DD-API-KEY", "wrong", "DD-APPLICATION-KEY", "wrong", "Authorization", "Bearer right-token");
    }

    private static void assertAccepted(RunningEmulator emulator, String... headers) {
        assertEquals(200, new TestClient(emulator.emulator.baseUri(), headers).get(API + "/projects").status());
    }

    @Test
    void theRequestLogAndTheOptionsShowNoKey() {
        new TestClient(strict.emulator.baseUri(), "DD-API-KEY", "right-api", "DD-APPLICATION-KEY", "right-app")
                .get(API + "/projects");
        RecordedRequest request = strict.emulator.requests().get(0);
        assertTrue(request.keysPresent());
        assertFalse(request.toString().contains("right-"));
        String options = RunningEmulator.options().withKeys("right-api", "right-app").withAccessToken("right-token").toString();
        assertTrue(options.contains("keys=***, accessToken=***") && !options.contains("right-"), options);
    }

    private static void assertUnauthorized(TestClient client) {
        TestClient.Response response = client.get(API + "/projects");
        assertEquals(401, response.status());
        assertEquals("application/json", response.contentType());
        assertEquals("""
                {"errors":["Unauthorized"]}""", response.text());
    }

    private static void assertForbidden(TestClient client) {
        TestClient.Response response = client.get(API + "/projects");
        assertEquals(403, response.status());
        assertEquals("application/json", response.contentType());
        assertEquals("""
                {"errors":["Forbidden"]}""", response.text());
    }
}
