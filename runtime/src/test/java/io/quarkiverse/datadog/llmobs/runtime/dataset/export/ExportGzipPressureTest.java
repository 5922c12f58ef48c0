package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.vertx.core.Vertx;

/**
 * A few bytes that expand to very many.
 */
class ExportGzipPressureTest {

    private static final int SIZE = 64 * 1024 * 1024;
    private static final byte[] ZIPPED = Gzip.join(Gzip.of(ExportFixture.HEADER), Gzip.of(row()));

    private static byte[] row() {
        return ("1," + "a".repeat(SIZE - 6) + ",,,\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aMultiOfBytesKeepsToItsDemand() throws Exception {
        try (CsvServer server = new CsvServer(Gzip.response(ZIPPED)); ExportFixture fixture = new ExportFixture(server)) {
            AssertSubscriber<byte[]> subscriber = fixture.reactive().bytes().subscribe()
                    .withSubscriber(AssertSubscriber.create(3));
            subscriber.awaitItems(3).assertNotTerminated();
            assertEquals(3, subscriber.getItems().size());
            subscriber.request(Long.MAX_VALUE).awaitCompletion();
            assertEquals(SIZE + ExportFixture.HEADER.length(),
                    subscriber.getItems().stream().mapToLong(piece -> piece.length).sum());
        }
    }

    /** The event loop does other work as well. */
    @Test
    void otherTasksRunBetweenTheBlocks() throws Exception {
        List<Integer> turns = new CopyOnWriteArrayList<>();
        AtomicInteger pieces = new AtomicInteger();
        try (CsvServer server = new CsvServer(Gzip.response(ZIPPED)); ExportFixture fixture = new ExportFixture(server)) {
            fixture.reactive().bytes().onItem().invoke(piece -> {
                if (pieces.incrementAndGet() % 100 == 0) {
                    int now = pieces.get();
                    Vertx.currentContext().runOnContext(nothing -> turns.add(pieces.get() - now));
                }
            }).collect().last().await().indefinitely();
        }
        assertTrue(turns.size() > 10, () -> "turns " + turns);
        assertTrue(turns.stream().allMatch(between -> between <= 8), () -> "turns " + turns);
    }
}
