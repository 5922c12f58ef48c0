package io.quarkiverse.datadog.llmobs.runtime.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import com.sun.management.ThreadMXBean;

class KeyMaskTest {

    private static final String KEY = "c7e19a3f5b0d86e2417f9cb3d5a8062e";
    private static final String AWKWARD = "Qk7+zJ4/wX9\"vB2&nM5%tR8=pL3<gH6#";

    private final KeyMask mask = new KeyMask(List.of(KEY, AWKWARD));

    @Test
    void wholeKeysAreBlankedOutWhereverTheyAre() {
        assertEquals("***", mask.applyTo(KEY));
        assertEquals("a *** b *** c", mask.applyTo("a " + KEY + " b " + AWKWARD + " c"));
        assertEquals("***, ***", mask.applyTo(KEY + ", " + KEY.toUpperCase(Locale.ROOT)));
        assertEquals("***", mask.applyTo(KEY + AWKWARD));
    }

    @Test
    void eightCharactersAreAKeyAndSevenAreNot() {
        assertEquals("it ends in ***", mask.applyTo("it ends in " + KEY.substring(24)));
        assertEquals("it begins with ***", mask.applyTo("it begins with " + KEY.substring(0, 20)));
        assertEquals("it has a " + KEY.substring(5, 12), mask.applyTo("it has a " + KEY.substring(5, 12)));
    }

    @Test
    void otherWaysToWriteAKeyAreKnown() {
        assertEquals("/?key=***", mask.applyTo("/?key=" + URLEncoder.encode(AWKWARD, StandardCharsets.UTF_8)));
        assertEquals("""
                {"key":"***"}""", mask.applyTo("""
                {"key":"%s"}""".formatted(AWKWARD.replace("\"", "\\\""))));
        for (String before : new String[] { "", "u", "u:" }) {
            String encoded = Base64.getEncoder().encodeToString((before + KEY).getBytes(StandardCharsets.UTF_8));
            String masked = mask.applyTo(encoded);
            assertTrue(masked.contains("***") && masked.length() < 12, masked);
        }
    }

    @Test
    void otherTextIsNotMasked() {
        assertEquals("", mask.applyTo(""));
        assertEquals("\u0130stanbul and 0123456789abcdef", mask.applyTo("\u0130stanbul and 0123456789abcdef"));
    }

    @Test
    void charactersThatAreNotAsciiSeparateParts() {
        // the low byte of the first one is the character c
        assertEquals("\u4e63" + KEY.substring(1, 8), mask.applyTo("\u4e63" + KEY.substring(1, 8)));
        assertEquals("***\u4e63***", mask.applyTo(KEY.substring(0, 8) + "\u4e63" + KEY.substring(1, 9)));
    }

    /** It runs on the event loop, and an object for each position of a long text would keep it busy. */
    @Test
    void aLongTextIsSearchedWithoutObjects() {
        String text = "{\"detail\": \"overloaded\"} ".repeat(40_000);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertSame(text, mask.applyTo(text));
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < text.length(), allocated + " bytes for " + text.length() + " characters");
    }

    @Test
    void aShortKeyIsNotMasked() {
        assertEquals("the emulator said no", new KeyMask(List.of("emulator", "emulator")).applyTo("the emulator said no"));
        assertEquals("staging-eu said *** is no key",
                new KeyMask(List.of("staging-key-1", "k")).applyTo("staging-eu said staging-key-1 is no key"));
        assertEquals("*** and ***",
                new KeyMask(List.of("staging-key-1", "staging-key-12")).applyTo("staging-key-12 and staging-key-1"));
    }

    @Test
    void aKeyWithOtherCharactersThanAsciiIsMaskedAsAWhole() {
        String key = "schl\u00fcssel-f\u00fcr-die-\u00fcbung-1";
        assertEquals("(***)", new KeyMask(List.of(key)).applyTo("(" + key + ")"));
    }
}
