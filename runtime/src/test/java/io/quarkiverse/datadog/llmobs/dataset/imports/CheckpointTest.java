package io.quarkiverse.datadog.llmobs.dataset.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "'' | 5-6 | 5-6",
            "5-6 | 7 | 5-7",
            "5-6 | 4 | 4-6",
            "5-6 | 8 | 5-6,8",
            "5-6 | 1-3 | 1-3,5-6",
            "5-6 | 1-100 | 1-100",
            "1-100 | 5-6 | 1-100",
            "1-2,5-6 | 3-4 | 1-6",
            "1-2,5-6 | 3 | 1-3,5-6",
            "1-2,9-10 | 5-6 | 1-2,5-6,9-10",
            "1-2,5-6,9-10 | 2-9 | 1-10",
            "1,3,5,7 | 4 | 1,3-5,7",
    })
    void rangesThatTouchAreMerged(String before, String more, String after) {
        Checkpoint added = Checkpoint.of(more);
        Checkpoint merged = Checkpoint.of(before).with(added.confirmed().get(0));
        assertEquals(after, merged.toString());
        assertEquals(Checkpoint.of(after), merged);
        assertEquals(Checkpoint.of(after).hashCode(), merged.hashCode());
    }

    @Test
    void whateverTheOrderNothingIsLostOrInvented() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            Checkpoint checkpoint = Checkpoint.start();
            BitSet expected = new BitSet();
            for (int i = 0; i < 20; i++) {
                int first = 1 + random.nextInt(100);
                int last = first + random.nextInt(6);
                checkpoint = checkpoint.with(new RecordRange(first, last));
                expected.set(first, last + 1);
            }
            assertEquals(expected.stream().asLongStream().boxed().toList(), checkpoint.confirmed().stream()
                    .flatMapToLong(range -> LongStream.rangeClosed(range.first(), range.last())).boxed().toList());
            assertEquals(expected.cardinality(), checkpoint.records());
            assertEquals(checkpoint, Checkpoint.of(checkpoint.toString()));
        }
    }

    @Test
    void theTextMayHaveSpacesAndAnyOrder() {
        assertEquals(Checkpoint.of("1-3,7"), Checkpoint.of(" 7, 2-3 ,1\n"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", "  " })
    void anEmptyTextIsTheStart(String text) {
        assertEquals(Checkpoint.start(), Checkpoint.of(text));
        assertEquals(0, Checkpoint.of(text).records());
        assertEquals("", Checkpoint.start().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "x", "1-", "-1", "0", "0-5", "5-3", "1-2-3", "1;2", ",", "1,", "1,,2", "1.5",
            "99999999999999999999", "\u0661" })
    void anInvalidCheckpointIsRejected(String text) {
        assertThrows(IllegalArgumentException.class, () -> Checkpoint.of(text));
    }

    @Test
    void itCanBeSerialized() throws Exception {
        Checkpoint checkpoint = Checkpoint.of("1-3,7");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(checkpoint);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertEquals(checkpoint, in.readObject());
        }
    }

    @Test
    void theLargestNumbersMergeToo() {
        Checkpoint all = Checkpoint.start().with(new RecordRange(1, Long.MAX_VALUE));
        assertEquals(all, all.with(new RecordRange(5, 6)));
    }

    @Test
    void theRangesAreImmutable() {
        List<RecordRange> ranges = Checkpoint.of("1").confirmed();
        assertThrows(UnsupportedOperationException.class, ranges::clear);
        assertTrue(Checkpoint.start().confirmed().isEmpty());
    }
}
