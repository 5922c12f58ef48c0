package io.quarkiverse.datadog.llmobs.deployment.secrets;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Keys whose parts occur nowhere else, and a search for any eight characters of them, also in Base64.
 */
final class KeyParts {

    static final String API_KEY = "c7e19a3f5b0d86e2417f9cb3d5a8062e";
    static final String APPLICATION_KEY = "93b6f0d1e8a24c7759e3b1f60c8d2a4e7f135b9d";
    /** No key of any client: what is put somewhere to see whether it is found there. */
    static final String PLANTED = "f2d80b6719ce4a35e07b1c9d5f8346a2";

    private static final int PART = 8;

    private KeyParts() {
    }

    /** The surroundings of the first part of a key in the text. */
    static Optional<String> in(String text) {
        return in(text, API_KEY, APPLICATION_KEY);
    }

    static Optional<String> in(String text, String... keys) {
        Set<String> parts = Stream.of(keys).flatMap(key -> forms(key).stream()).flatMap(KeyParts::parts)
                .collect(Collectors.toSet());
        String lower = text.toLowerCase(Locale.ROOT);
        return IntStream.rangeClosed(0, lower.length() - PART).filter(i -> parts.contains(lower.substring(i, i + PART)))
                .mapToObj(i -> text.substring(Math.max(0, i - 300), Math.min(text.length(), i + 100))).findFirst();
    }

    private static List<String> forms(String key) {
        return List.of(key, Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.US_ASCII)));
    }

    private static Stream<String> parts(String form) {
        return IntStream.rangeClosed(0, form.length() - PART)
                .mapToObj(i -> form.substring(i, i + PART).toLowerCase(Locale.ROOT));
    }
}
