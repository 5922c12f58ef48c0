package io.quarkiverse.datadog.llmobs.emulator;

import static io.quarkiverse.datadog.llmobs.emulator.Client.API;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeysTest {

    @RegisterExtension
    final Running open = Running.withDefaults();
    @RegisterExtension
    final Running strict = Running.with(Running.options().withKeys("right-api", "right-app"));

    @Test
    void anyPairOfKeysOpensAnEmulatorWithoutKeys() {
        assertEquals(200, open.client.get(API + "/projects").status());
    }

    @Test
    void aMissingKeyIsUnauthorized() {
        assertUnauthorized(new Client(open.emulator.baseUri()));
        assertUnauthorized(new Client(open.emulator.baseUri(), "DD-API-KEY", "any"));
        assertUnauthorized(new Client(open.emulator.baseUri(), "DD-APPLICATION-KEY", "any"));
        assertUnauthorized(new Client(open.emulator.baseUri(), "DD-API-KEY", " ", "DD-APPLICATION-KEY", "any"));
    }

    @Test
    void aWrongApiKeyIsUnauthorized() {
        assertUnauthorized(new Client(strict.emulator.baseUri(), "DD-API-KEY", "wrong", "DD-APPLICATION-KEY", "right-app"));
    }

    @Test
    void aWrongOrMissingApplicationKeyIsForbidden() {
        assertForbidden(new Client(strict.emulator.baseUri(), "DD-API-KEY", "right-api", "DD-APPLICATION-KEY", "wrong"));
        assertForbidden(new Client(strict.emulator.baseUri(), "DD-API-KEY", "right-api"));
    }

    @Test
    void theRightPairIsLetIn() {
        Client client = new Client(strict.emulator.baseUri(), "DD-API-KEY", "right-api", "DD-APPLICATION-KEY", "right-app");
        assertEquals(200, client.get(API + "/projects").status());
    }

    @Test
    void theJournalAndTheOptionsShowNoKey() {
        new Client(strict.emulator.baseUri(), "DD-API-KEY", "right-api", "DD-APPLICATION-KEY", "right-app")
                .get(API + "/projects");
        Exchange exchange = strict.emulator.exchanges().get(0);
        assertTrue(exchange.keysPresent());
        assertFalse(exchange.toString().contains("right-"));
        assertFalse(Running.options().withKeys("right-api", "right-app").toString().contains("right-"));
    }

    private static void assertUnauthorized(Client client) {
        Client.Reply reply = client.get(API + "/projects");
        assertEquals(401, reply.status());
        assertEquals("application/json", reply.contentType());
        assertEquals("{\"errors\":[\"Unauthorized\"]}", reply.text());
    }

    private static void assertForbidden(Client client) {
        Client.Reply reply = client.get(API + "/projects");
        assertEquals(403, reply.status());
        assertEquals("application/json", reply.contentType());
        assertEquals("{\"errors\":[\"Forbidden\"]}", reply.text());
    }
}
