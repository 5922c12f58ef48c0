package io.quarkiverse.datadog.llmobs.runtime.config;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/**
 * Replaces keys in a text by stars. A key of 24 characters or more is found in parts of at least eight, in plain text, in a
 * URL,
 * in JSON and in Base64, in upper or lower case; a shorter one is found as a whole, as it is written. Keys of less than twelve
 * characters are not replaced. It is immutable.
 */
public final class KeyMask {

    private static final String STARS = "***";
    /** Keys of Datadog have 32 characters and more. Parts of a shorter one may be words. */
    private static final int SHORTEST_IN_PARTS = 24;
    /** A shorter key, which an emulator accepts, may be an ordinary word, so it is not masked. */
    private static final int SHORTEST = 12;

    private final List<String> wholes = new ArrayList<>();
    private final KeyParts parts;

    public KeyMask(Iterable<String> keys) {
        List<String> forms = new ArrayList<>();
        for (String key : keys) {
            if (key.length() >= SHORTEST_IN_PARTS) {
                forms.add(key);
                forms.add(URLEncoder.encode(key, StandardCharsets.UTF_8));
                forms.add(new String(JsonStringEncoder.getInstance().quoteAsString(key)));
                for (int before = 0; before < 3; before++) {
                    forms.add(base64(key, before));
                }
            }
            if (key.length() >= SHORTEST && (key.length() < SHORTEST_IN_PARTS || !isAscii(key))) {
                wholes.add(key);
            }
        }
        // one key may begin with another one
        wholes.sort(Comparator.comparingInt(String::length).reversed());
        parts = new KeyParts(forms);
    }

    /** The part of the Base64 of a longer text that depends on the key alone, when {@code before} bytes precede it. */
    private static String base64(String key, int before) {
        String encoded = Base64.getEncoder().withoutPadding()
                .encodeToString((" ".repeat(before) + key).getBytes(StandardCharsets.UTF_8));
        return encoded.substring(before == 0 ? 0 : before + 1, encoded.length() - 1);
    }

    private static boolean isAscii(String key) {
        return key.chars().allMatch(character -> KeyWindow.isAscii((char) character));
    }

    public String applyTo(String text) {
        String masked = text;
        for (String whole : wholes) {
            masked = masked.replace(whole, STARS);
        }
        return parts.isEmpty() ? masked : withoutParts(masked);
    }

    /** One pass without objects for each position: it runs on the event loop, and bodies with errors can be long. */
    private String withoutParts(String text) {
        StringBuilder masked = null;
        int done = 0;
        KeyWindow window = new KeyWindow();
        for (int i = 0; i < text.length(); i++) {
            if (window.add(text.charAt(i)) && parts.contains(window.part())) {
                int from = i + 1 - KeyWindow.LENGTH;
                masked = masked == null ? new StringBuilder() : masked;
                if (from > done || from == 0) {
                    masked.append(text, done, from).append(STARS);
                }
                done = i + 1;
            }
        }
        return masked == null ? text : masked.append(text, done, text.length()).toString();
    }
}
