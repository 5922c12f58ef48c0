package io.quarkiverse.datadog.llmobs.runtime.config;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/**
 * Replaces keys in a text, and parts of them of at least eight characters, by stars: plain, in a URL, in JSON and in Base64,
 * in upper or lower case. Keys of less than twelve characters are not replaced. It is immutable.
 */
public final class KeyMask {

    private static final String STARS = "***";
    /** Keys of Datadog have 32 characters and more. Parts of a shorter one may be words. */
    private static final int SHORTEST_IN_PARTS = 24;
    /** A shorter key, which an emulator accepts, may be an ordinary word, so it is not masked. */
    private static final int SHORTEST = 12;
    private static final int PART = 8;

    private final List<String> wholes = new ArrayList<>();
    private final Set<String> parts = new HashSet<>();

    public KeyMask(Iterable<String> keys) {
        for (String key : keys) {
            if (key.length() >= SHORTEST_IN_PARTS) {
                addParts(key);
                addParts(URLEncoder.encode(key, StandardCharsets.UTF_8));
                addParts(new String(JsonStringEncoder.getInstance().quoteAsString(key)));
                for (int before = 0; before < 3; before++) {
                    addParts(base64(key, before));
                }
            } else if (key.length() >= SHORTEST) {
                wholes.add(key);
            }
        }
    }

    /** The part of the Base64 of a longer text that depends on the key alone, when {@code before} bytes precede it. */
    private static String base64(String key, int before) {
        String encoded = Base64.getEncoder().withoutPadding()
                .encodeToString((" ".repeat(before) + key).getBytes(StandardCharsets.UTF_8));
        return encoded.substring(before == 0 ? 0 : before + 1, encoded.length() - 1);
    }

    private void addParts(String form) {
        char[] lower = lower(form);
        for (int i = 0; i + PART <= lower.length; i++) {
            parts.add(new String(lower, i, PART));
        }
    }

    public String applyTo(String text) {
        String masked = text;
        for (String whole : wholes) {
            masked = masked.replace(whole, STARS);
        }
        return parts.isEmpty() ? masked : withoutParts(masked);
    }

    private String withoutParts(String text) {
        char[] lower = lower(text);
        StringBuilder masked = new StringBuilder();
        int done = 0;
        for (int i = 0; i + PART <= lower.length; i++) {
            if (parts.contains(new String(lower, i, PART))) {
                if (i > done || i == 0) {
                    masked.append(text, done, i).append(STARS);
                }
                done = i + PART;
            }
        }
        return done == 0 ? text : masked.append(text, done, text.length()).toString();
    }

    /** Character by character: the whole may become longer. */
    private static char[] lower(String text) {
        char[] lower = text.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            lower[i] = Character.toLowerCase(lower[i]);
        }
        return lower;
    }
}
