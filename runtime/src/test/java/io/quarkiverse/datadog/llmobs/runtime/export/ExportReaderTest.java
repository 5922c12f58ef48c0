package io.quarkiverse.datadog.llmobs.runtime.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;

/**
 * How pieces and failures get from the event loop to the reader.
 */
class ExportReaderTest {

    private final CountDownLatch asked = new CountDownLatch(1);
    private final AtomicBoolean aborted = new AtomicBoolean();

    @Test
    void aPieceThatCameInTimeIsNoTimeoutThoughTheEventLoopIsTooBusyToSaySo() throws Exception {
        Vertx vertx = Vertx.vertx();
        try (PulledBody body = new PulledBody(new Asked(), Duration.ofSeconds(1))) {
            CompletableFuture<ByteBuffer> read = CompletableFuture.supplyAsync(body::next, task -> new Thread(task).start());
            asked.await();
            vertx.getOrCreateContext().runOnContext(nothing -> {
                body.piece(Buffer.buffer("abc"));
                read.handle((piece, failure) -> piece).join();
            });
            assertEquals(3, read.get(5, TimeUnit.SECONDS).remaining());
            assertFalse(aborted.get());
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @Test
    void onlyAReaderThatHasReachedTheBreakageWasFailedByIt() {
        try (PulledBody body = new PulledBody(new Asked(), Duration.ofSeconds(1))) {
            body.piece(Buffer.buffer("abc"));
            body.failed(new IOException("reset"));
            assertEquals(3, body.next().remaining());
            assertFalse(body.broken());
            assertThrows(TransportException.class, body::next);
            assertTrue(body.broken());
        }
    }

    /** Tells when it is asked, and answers when the test does. */
    private final class Asked implements ResponseBody {

        @Override
        public int status() {
            return 200;
        }

        @Override
        public String header(String name) {
            return null;
        }

        @Override
        public long received() {
            return 0;
        }

        @Override
        public void listen(Listener next) {
            // the test tells the listener itself
        }

        @Override
        public void putBack(Buffer beginning, boolean whole) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void fetch(long events) {
            asked.countDown();
        }

        @Override
        public void abort() {
            aborted.set(true);
        }
    }
}
