package io.quarkiverse.datadog.llmobs.emulator;

import static io.quarkiverse.datadog.llmobs.emulator.Client.API;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JournalTest {

    @RegisterExtension
    final Running running = Running.withDefaults();

    @Test
    void anExchangeIsThereAsSoonAsItsAnswerIs() {
        Client.Reply reply = running.client.get(API + "/projects?filter%5Bname%5D=a%20b");
        Exchange exchange = running.emulator.exchanges().get(0);
        assertEquals(Route.LIST_PROJECTS, exchange.routeOrNull());
        assertEquals("filter%5Bname%5D=a%20b", exchange.rawQuery());
        assertEquals(reply.text(), exchange.responseBody());
        assertEquals(List.of("application/vnd.api+json"), exchange.responseHeaders().get("content-type"));
    }

    @Test
    void countsAndExchangesCanBeForgotten() {
        running.client.get(API + "/projects");
        assertEquals(1, running.emulator.requestCount(Route.LIST_PROJECTS));
        running.emulator.clearExchanges();
        assertEquals(0, running.emulator.requestCount(Route.LIST_PROJECTS));
        assertTrue(running.emulator.exchanges().isEmpty());
    }

    @Test
    void aHugeBodyIsNotKept() {
        running.client.post(API + "/projects", " ".repeat(Journal.MAX_BODY + 1));
        assertNull(running.emulator.exchanges().get(0).requestBody());
    }

    @Test
    void theOldestExchangesGiveWay() {
        Journal journal = new Journal();
        for (int i = 0; i < Journal.MAX_EXCHANGES + 5; i++) {
            journal.add(exchange(i, ""));
        }
        assertEquals(Journal.MAX_EXCHANGES, journal.exchanges().size());
        assertEquals(5, journal.exchanges().get(0).status());
        for (int i = 0; i < 40; i++) {
            journal.add(exchange(i, "x".repeat(Journal.MAX_BODY)));
        }
        assertEquals(32, journal.exchanges().size());
    }

    private static Exchange exchange(int status, String body) {
        return new Exchange(null, "GET", "/", null, Map.of(), true, "", status, Map.of(), body);
    }
}
