package io.quarkiverse.datadog.llmobs.runtime.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;

/**
 * How blocks and failures get from the event loop to the reader.
 */
class BlockReaderTest {

    private final PausedResponse paused = new PausedResponse();

    private BlockReader reader() {
        return new BlockReader(new ResponseBody(paused.response(), () -> {
        }), Duration.ofSeconds(1));
    }

    @Test
    void aBlockThatArrivedInTimeIsNoTimeoutThoughTheEventLoopIsTooBusyToWakeTheReader() throws Exception {
        Vertx vertx = Vertx.vertx();
        try (BlockReader reader = reader()) {
            CompletableFuture<ByteBuffer> read = CompletableFuture.supplyAsync(reader::next, task -> new Thread(task).start());
            paused.fetched.await();
            vertx.getOrCreateContext().runOnContext(nothing -> {
                reader.block(Buffer.buffer("abc"));
                read.handle((block, failure) -> block).join();
            });
            assertEquals(3, read.get(5, TimeUnit.SECONDS).remaining());
            assertEquals(1, paused.connectionClosed.getCount());
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @Test
    void aFailureThatWasNotReadYetIsNotReported() {
        try (BlockReader reader = reader()) {
            reader.block(Buffer.buffer("abc"));
            reader.failed(new IOException("reset"));
            assertEquals(3, reader.next().remaining());
            assertFalse(reader.isBroken());
            assertThrows(TransportException.class, reader::next);
            assertTrue(reader.isBroken());
        }
    }

    @Test
    void closingClosesTheConnectionOfABodyThatIsNotReceived() {
        BlockReader reader = reader();
        reader.block(Buffer.buffer("abc"));
        reader.close();
        assertEquals(0, paused.connectionClosed.getCount());
        assertThrows(LlmObservabilityException.class, reader::next);
        assertFalse(reader.isBroken());
    }
}
