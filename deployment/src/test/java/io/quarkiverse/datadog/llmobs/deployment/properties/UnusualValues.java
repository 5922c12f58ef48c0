package io.quarkiverse.datadog.llmobs.deployment.properties;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * Random texts and JSON values that are hard to write and to read; the same ones for the same seed.
 */
final class UnusualValues {

    private static final String[] PIECES = { "a", "é", "\ud83d\ude00", "\uffff", "\u0000", "\u001f", "\u007f", "\u0085",
            "\u00a0",
            "\u2028", "\ufeff", "\r", "\n", "\r\n", "\t", "\"", "\"\"", ",", ";", "\\", "\\u0000", "/", "..", "%", "%2F", "?",
            "#",
            "&", "+", "=", "{", "}", "[", "]", ":", "null", "true", "1e5", "{}", "'", "<", " ", "x".repeat(64) };
    private static final Object[] SCALARS = { null, true, false, 0, -1, Long.MIN_VALUE, 0.1, 1e300, new BigDecimal("1.10"),
            new BigDecimal("1E-400"), new BigDecimal("12345678901234567890.12345678901234567890"), BigInteger.TEN.pow(500) };

    private final Random choices;

    UnusualValues(long seed) {
        this.choices = new Random(seed);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = choices.nextInt(6); i > 0; i--) {
            text.append(PIECES[choices.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    String nonBlank() {
        String text = text();
        return text.isBlank() ? text + "x" : text;
    }

    /** A text with an unpaired surrogate. */
    String unpairedSurrogate() {
        return text() + (choices.nextBoolean() ? "\ud83d" : "\ude00") + "x";
    }

    Object json() {
        return switch (choices.nextInt(4)) {
            case 0 -> text();
            case 1 -> Arrays.asList(scalar(), scalar(), text());
            case 2 -> object();
            default -> scalar();
        };
    }

    private Object scalar() {
        return SCALARS[choices.nextInt(SCALARS.length)];
    }

    Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = choices.nextInt(3); i >= 0; i--) {
            object.put(text(), choices.nextInt(3) == 0 ? json() : scalar());
        }
        return object;
    }
}
