package io.quarkiverse.datadog.llmobs.runtime.download;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

/**
 * The connection of a body is closed by a cancellation at any time.
 */
class HeldBodyTest {

    private final PausedResponse paused = new PausedResponse();
    private final AtomicInteger released = new AtomicInteger();
    private final AtomicInteger stopped = new AtomicInteger();
    private final HeldBody held = new HeldBody();

    private void arrives() {
        held.arrived(paused.response(), released::incrementAndGet);
    }

    @Test
    void aBodyThatArrivesAfterTheCancellationIsAborted() {
        held.cancel();
        arrives();
        assertEquals(0, paused.connectionClosed.getCount());
        assertEquals(1, released.get());
    }

    @Test
    void aBodyThatWasNotHandedOverIsAborted() {
        arrives();
        assertEquals(1, paused.connectionClosed.getCount());
        held.cancel();
        assertEquals(0, paused.connectionClosed.getCount());
        assertEquals(1, released.get());
    }

    @Test
    void aReaderThatHasTheBodyIsStoppedInstead() {
        arrives();
        held.handOver(stopped::incrementAndGet);
        assertEquals(0, stopped.get());
        held.cancel();
        assertEquals(1, stopped.get());
        assertEquals(1, paused.connectionClosed.getCount());
    }

    @Test
    void aReaderThatReceivesTheBodyAfterTheCancellationIsStopped() {
        arrives();
        held.cancel();
        held.handOver(stopped::incrementAndGet);
        assertEquals(1, stopped.get());
    }
}
