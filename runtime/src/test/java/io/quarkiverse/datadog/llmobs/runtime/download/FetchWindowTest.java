package io.quarkiverse.datadog.llmobs.runtime.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Random;

import org.junit.jupiter.api.Test;

class FetchWindowTest {

    @Test
    void aBlockIsAlwaysRequestedWhenTheReaderHasConsumedAllBlocks() {
        Random random = new Random(3);
        FetchWindow window = new FetchWindow();
        ArrayDeque<Integer> ready = new ArrayDeque<>();
        int fetched = 1;
        for (int step = 0; step < 200_000; step++) {
            int largest = step / 1000 % 2 == 0 ? 100 : 65_536;
            if (fetched > 0 && random.nextBoolean()) {
                ready.add(1 + random.nextInt(largest));
                window.arrived(ready.peekLast());
                fetched--;
            } else if (!ready.isEmpty()) {
                window.taken(ready.poll());
                int more = window.more();
                assertTrue(more >= 0);
                fetched += more;
            }
            assertTrue(fetched > 0 || !ready.isEmpty());
            assertTrue(fetched <= 64);
        }
    }

    @Test
    void nothingIsFetchedWhileEnoughIsReady() {
        FetchWindow window = new FetchWindow();
        window.arrived(65_536);
        for (int more = window.more(); more > 0; more = window.more()) {
            for (int i = 0; i < more; i++) {
                window.arrived(65_536);
            }
        }
        assertEquals(0, window.more());
        assertTrue(window.ready() <= 2 * 1024 * 1024 + 65_536);
    }
}
