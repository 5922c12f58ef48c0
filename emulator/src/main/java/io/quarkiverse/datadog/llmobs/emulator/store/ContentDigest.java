package io.quarkiverse.datadog.llmobs.emulator.store;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The first half of the SHA-256 of the content of a record. Two records with the same one are duplicates. Neither the order of
 * members matters nor how a number is written: {@code 1}, {@code 1.0} and {@code 1e0} are one number.
 */
public record ContentDigest(long high, long low) {

    /** A hash for the index of records by content. */
    int hash() {
        return (int) low;
    }

    static ContentDigest of(JsonNode... parts) {
        MessageDigest sha = sha256();
        for (JsonNode part : parts) {
            feed(part, sha);
        }
        ByteBuffer digest = ByteBuffer.wrap(sha.digest());
        return new ContentDigest(digest.getLong(), digest.getLong());
    }

    private static void feed(JsonNode node, MessageDigest sha) {
        if (node == null || node.isNull()) {
            sha.update((byte) 'n');
        } else if (node.isObject()) {
            sha.update((byte) '{');
            List<String> names = new ArrayList<>(node.size());
            node.fieldNames().forEachRemaining(names::add);
            Collections.sort(names);
            for (String name : names) {
                text(name, sha);
                feed(node.get(name), sha);
            }
            sha.update((byte) '}');
        } else if (node.isArray()) {
            sha.update((byte) '[');
            // A loop and not a lambda: deep values need every frame of the stack.
            for (JsonNode item : node) {
                feed(item, sha);
            }
            sha.update((byte) ']');
        } else {
            // Distinguishes the string "1" from the number 1.
            sha.update((byte) (node.isTextual() ? 's' : 'v'));
            text(node.isNumber() ? number(node.decimalValue()) : node.asText(), sha);
        }
    }

    private static String number(BigDecimal number) {
        try {
            return number.stripTrailingZeros().toString();
        } catch (ArithmeticException tooLarge) {
            // without its zeros, its exponent would not be an int
            return number.toString();
        }
    }

    private static void text(String text, MessageDigest sha) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        sha.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
