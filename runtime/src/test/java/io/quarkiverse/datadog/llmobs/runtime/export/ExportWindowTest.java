package io.quarkiverse.datadog.llmobs.runtime.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Random;

import org.junit.jupiter.api.Test;

class ExportWindowTest {

    @Test
    void aReaderThatHasTakenEverythingHasAlwaysSomethingOnItsWay() {
        Random random = new Random(3);
        Window window = new Window();
        ArrayDeque<Integer> ready = new ArrayDeque<>();
        int onTheWay = 1;
        for (int step = 0; step < 200_000; step++) {
            int largest = step / 1000 % 2 == 0 ? 100 : 65_536;
            if (onTheWay > 0 && random.nextBoolean()) {
                ready.add(1 + random.nextInt(largest));
                window.arrived(ready.peekLast());
                onTheWay--;
            } else if (!ready.isEmpty()) {
                window.taken(ready.poll());
                int more = window.more();
                assertTrue(more >= 0);
                onTheWay += more;
            }
            assertTrue(onTheWay > 0 || !ready.isEmpty());
            assertTrue(onTheWay <= 64);
        }
    }

    @Test
    void nothingIsAskedForWhileEnoughIsReady() {
        Window window = new Window();
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
