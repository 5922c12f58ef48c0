package io.quarkiverse.datadog.llmobs.runtime.dataset.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class EventParserTest {

    private final EventParser parser = new EventParser();

    @Test
    void eventsAreTheSameWhereverTheBlocksAreCut() {
        byte[] stream = bytes("""
                \ufeff: a comment
                event: progress
                id: 7
                data: {"größe": 1}

                event:completed
                data: one
                data:  two
                retry: 10

                data

                """);
        List<ServerEvent> expected = List.of(new ServerEvent("progress", "{\"größe\": 1}"),
                new ServerEvent("completed", "one\n two"), new ServerEvent("message", ""));
        for (int size = 1; size <= stream.length; size++) {
            EventParser fresh = new EventParser();
            List<ServerEvent> events = new ArrayList<>();
            for (int from = 0; from < stream.length; from += size) {
                events.addAll(fresh.add(Arrays.copyOfRange(stream, from, Math.min(stream.length, from + size))));
            }
            assertEquals(expected, events);
            assertNull(fresh.rest());
        }
    }

    @Test
    void allLineEndsAreTheSame() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            EventParser fresh = new EventParser();
            assertEquals(List.of(new ServerEvent("error", "a\nb")),
                    fresh.add(bytes("event: error\ndata: a\ndata: b\n\n".replace("\n", end))));
        }
    }

    @Test
    void whatFollowsTheLastEmptyLineIsTheRest() {
        assertEquals(List.of(), parser.add(bytes("event: completed\ndata: {\"records")));
        assertEquals(new ServerEvent("completed", "{\"records"), parser.rest());
        assertNull(parser.rest());
    }

    @Test
    void anEventThatDoesNotEndIsRejected() {
        byte[] block = new byte[64 * 1024];
        Arrays.fill(block, (byte) 'x');
        assertThrows(IllegalArgumentException.class, () -> {
            for (int i = 0; i < 17; i++) {
                parser.add(block);
            }
        });
        EventParser lines = new EventParser();
        assertThrows(IllegalArgumentException.class, () -> {
            for (int i = 0; i < 1_000_000; i++) {
                lines.add(bytes("data: xyz\n"));
            }
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
