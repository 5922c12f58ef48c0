package io.quarkiverse.datadog.llmobs.runtime.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;

import org.junit.jupiter.api.Test;

/**
 * UTF-8 is valid if and only if the decoder of the JDK accepts it.
 */
class Utf8Test {

    @Test
    void everySequenceOfThreeBytesIsCheckedAsTheDecoderChecksIt() {
        byte[] bytes = new byte[3];
        for (int lead = 0x80; lead <= 0xFF; lead++) {
            for (int second = 0; second <= 0xFF; second++) {
                for (int third : new int[] { 0, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xFF }) {
                    bytes[0] = (byte) lead;
                    bytes[1] = (byte) second;
                    bytes[2] = (byte) third;
                    assertJudged(bytes);
                }
            }
        }
    }

    @Test
    void malformedTextIsCheckedAsTheDecoderChecksIt() {
        Random random = new Random(3);
        String[] parts = { "plain ascii text", "é", "€", "\uD83D\uDE00", "\u0000", "\uD7FF", "\uE000", "\uDBFF\uDFFF", "x" };
        int good = 0;
        for (int round = 0; round < 100_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(6), 0, parts.length).forEach(part -> text.append(parts[part]));
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            if (bytes.length > 0 && random.nextBoolean()) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            good += assertJudged(bytes) ? 1 : 0;
        }
        assertTrue(good > 10_000 && good < 90_000, "valid: " + good);
    }

    private static boolean assertJudged(byte[] bytes) {
        boolean valid = decodes(bytes);
        assertEquals(valid, passes(bytes), () -> HexFormat.of().formatHex(bytes));
        return valid;
    }

    private static boolean decodes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean passes(byte[] bytes) {
        try {
            Utf8.require(bytes, 0, bytes.length);
            return true;
        } catch (MalformedCsvException e) {
            return false;
        }
    }
}
