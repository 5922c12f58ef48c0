package io.quarkiverse.datadog.llmobs.emulator.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.DecimalNode;

class ContentDigestTest {

    private static ContentDigest digest(String number) {
        return ContentDigest.of(DecimalNode.valueOf(new BigDecimal(number)));
    }

    @Test
    void aNumberIsTheSameHoweverItIsWritten() {
        assertEquals(digest("1"), digest("1.0"));
        assertEquals(digest("1"), digest("1e0"));
        assertNotEquals(digest("1"), digest("10"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "1000e2147483647", "10e2147483647", "-1000e2147483647", "0e2147483647", "1e-2147483647" })
    void anyNumberHasADigest(String number) {
        assertEquals(digest(number), digest(number));
    }
}
