package io.quarkiverse.datadog.llmobs.it.secrets;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/**
 * Finds a key, or eight characters of one, in any text: as it is, in a URL, in JSON or in Base64, in capitals or not.
 */
final class Search {

    private static final int PART = 8;

    private final Set<String> parts = new HashSet<>();

    Search(String... keys) {
        for (String key : keys) {
            forms(key).forEach(this::add);
        }
    }

    static Search forKeys() {
        return new Search(KeyPair.USUAL.api(), KeyPair.USUAL.application(), KeyPair.AWKWARD.api(),
                KeyPair.AWKWARD.application(), KeyPair.TOKEN.api(), KeyPair.SUPPLIED.api());
    }

    static List<String> forms(String key) {
        return List.of(key, url(key), json(key), base64(key, 0), base64(key, 1), base64(key, 2));
    }

    static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String json(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }

    /** What Base64 makes of the key depends on where it begins in the whole. */
    private static String base64(String key, int offset) {
        String whole = Base64.getEncoder().withoutPadding()
                .encodeToString((" ".repeat(offset) + key).getBytes(StandardCharsets.UTF_8));
        return whole.substring(offset == 0 ? 0 : offset + 1, whole.length() - 1);
    }

    private void add(String form) {
        for (int i = 0; i + PART <= form.length(); i++) {
            parts.add(form.substring(i, i + PART).toLowerCase(Locale.ROOT));
        }
    }

    /** The surroundings of the first part that is found. */
    Optional<String> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i + PART <= lower.length(); i++) {
            if (parts.contains(lower.substring(i, i + PART))) {
                return Optional.of(text.substring(Math.max(0, i - 300), Math.min(text.length(), i + 100)));
            }
        }
        return Optional.empty();
    }
}
