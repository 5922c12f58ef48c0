package io.quarkiverse.datadog.llmobs.runtime.random;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Creates unusual values: special characters, long texts, extreme numbers.
 */
public final class RandomValues {

    private static final String[] PIECES = { "a", "é", "\ud83d\ude00", "\uffff", "\u0000", "\u001f", "\u007f", "\u0085",
            "\u00a0",
            "\u2028", "\ufeff", "\r", "\n", "\r\n", "\t", "\"", "\"\"", ",", ";", "\\", "\\u0000", "\\\"", "/", "..", "%",
            "%2F",
            "?", "#", "&", "+", "=", "{", "}", "[", "]", ":", "null", "true", "-0", "1e5", "1.0", "{}", "[]", "'", "<", " ",
            "x".repeat(64), "version=1;" };
    private static final String[] HALVES = { "\ud83d", "\ude00", "\udbff\udbff" };
    private static final String[] NUMBERS = { "0.10", "1E+5", "1E-400", "1E+400", "-0.0", "1E+2147483647", "1E-2147483647",
            "12E+2147483646", "1.2E-2147483646", "123456789012345678901234567890.123456789012345678901234567890", "100" };

    private final RandomGenerator choices;

    public RandomValues(RandomGenerator choices) {
        this.choices = choices;
    }

    /** Usually well-formed, rarely with an unpaired surrogate. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = choices.nextInt(6); i > 0; i--) {
            text.append(oneOf(choices.nextInt(150) == 0 ? HALVES : PIECES));
        }
        return text.toString();
    }

    public String nonBlank() {
        String text = text();
        return text.isBlank() ? text + "x" : text;
    }

    /** Text that can be longer than the blocks in which text is processed. */
    public String longText(int longest) {
        return text() + oneOf(PIECES).repeat(choices.nextInt(1, longest)) + text();
    }

    public Object number() {
        return switch (choices.nextInt(7)) {
            case 0 -> choices.nextInt();
            case 1 -> choices.nextLong();
            case 2 -> Double.longBitsToDouble(choices.nextLong());
            case 3 -> Float.intBitsToFloat(choices.nextInt());
            case 4 -> new BigDecimal(oneOf(NUMBERS));
            case 5 -> new BigDecimal(BigInteger.valueOf(choices.nextLong()),
                    choices.nextInt(4) == 0 ? Integer.MIN_VALUE + choices.nextInt(20) : choices.nextInt());
            default -> BigInteger.valueOf(choices.nextInt()).pow(choices.nextInt(1, 200));
        };
    }

    /** A value as Jackson would make it of any JSON, and some that it would not. */
    public Object json() {
        return json(4);
    }

    private Object json(int depth) {
        return switch (choices.nextInt(depth == 0 ? 4 : 7)) {
            case 0 -> number();
            case 1 -> choices.nextBoolean();
            case 2 -> null;
            case 3 -> text();
            case 4, 5 -> object(depth - 1);
            default -> list(depth - 1);
        };
    }

    public Map<String, Object> object() {
        return object(3);
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = choices.nextInt(5); i > 0; i--) {
            object.put(text(), json(depth));
        }
        return object;
    }

    private List<Object> list(int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = choices.nextInt(5); i > 0; i--) {
            list.add(json(depth));
        }
        return list;
    }

    /** Objects and lists in each other. */
    public static Object nested(int depth) {
        Object value = "innermost";
        for (int i = 0; i < depth; i++) {
            value = i % 2 == 0 ? List.of(value) : Map.of("k", value);
        }
        return value;
    }

    public <T> T oneOf(T[] values) {
        return values[choices.nextInt(values.length)];
    }
}
