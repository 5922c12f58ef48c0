package io.quarkiverse.datadog.llmobs.runtime.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.runtime.download.PausedResponse;
import io.quarkiverse.datadog.llmobs.runtime.failure.Excerpt;

/**
 * The connection of an error response is never left open, whether or not a caller waits for the page.
 */
class ErrorPageTest {

    private final PausedResponse paused = new PausedResponse();
    private final ErrorPage page = new ErrorPage(paused.response());

    private String text() {
        return new String(page.bytes().await().indefinitely(), StandardCharsets.UTF_8);
    }

    @Test
    void aPageThatWasReceivedLeavesItsConnectionToThePool() {
        paused.receive("<html>");
        paused.end();
        page.end();
        assertEquals("<html>", text());
        assertEquals(1, paused.connectionClosed.getCount());
    }

    @Test
    void aPageThatIsLateEndsWithWhatWasReceived() {
        paused.receive("<ht");
        page.end();
        paused.receive("ml>");
        assertEquals("<ht", text());
        assertEquals(0, paused.connectionClosed.getCount());
    }

    @Test
    void aPageThatIsTooLongIsNotReadToItsEnd() {
        paused.receive("x".repeat(Excerpt.READ + 1));
        assertEquals(0, paused.connectionClosed.getCount());
        assertEquals(Excerpt.READ + 1, text().length());
    }

    @Test
    void aCancellationClosesTheConnection() {
        page.bytes().subscribe().with(bytes -> {
        }).cancel();
        assertEquals(0, paused.connectionClosed.getCount());
    }
}
