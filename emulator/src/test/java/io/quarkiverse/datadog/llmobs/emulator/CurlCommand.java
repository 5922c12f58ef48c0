package io.quarkiverse.datadog.llmobs.emulator;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.quarkiverse.datadog.llmobs.emulator.http.RootHandler;

/**
 * A documented curl command, which is sent without curl. Knows the options that the documentation uses.
 *
 * @param bodyOrNull the body, or {@code @} and the name of a file
 */
record CurlCommand(String method, URI uri, String bodyOrNull, List<String> headers) {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final Map<String, String> OPTIONS = Map.of("--request", "-X", "--data", "-d", "--data-binary", "-d",
            "--json",
            "-d", "--header", "-H");

    static CurlCommand parse(String command) {
        Deque<String> words = new ArrayDeque<>(WORD.matcher(command).results()
                .map(word -> word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3))
                .toList());
        if (!"curl".equals(words.poll())) {
            throw new IllegalArgumentException("not a curl command: " + command);
        }
        String method = null;
        URI uri = null;
        String body = null;
        List<String> headers = new ArrayList<>();
        while (!words.isEmpty()) {
            String word = words.poll();
            switch (OPTIONS.getOrDefault(word, word)) {
                case "-X" -> method = words.remove();
                case "-d" -> body = words.remove();
                case "-H" -> headers.addAll(List.of(words.remove().split(": *", 2)));
                case "-s", "-S", "-sS", "-f", "-i", "-v" -> {
                    // changes what curl prints
                }
                default -> {
                    if (word.startsWith("-")) {
                        throw new IllegalArgumentException(word + " is unknown here: add it, or do without it: " + command);
                    }
                    uri = URI.create(word);
                }
            }
        }
        return new CurlCommand(method != null ? method : body != null ? "POST" : "GET", uri, body, headers);
    }

    /** Whether it is sent to an emulator, and not to an application or to Datadog. */
    boolean isForTheEmulator() {
        return List.of("127.0.0.1", "localhost").contains(uri.getHost())
                && (uri.getPath().startsWith(RootHandler.ADMIN_ROOT) || uri.getPath().startsWith(TestClient.API));
    }

    String pathAndQuery() {
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    boolean readsFile() {
        return bodyOrNull != null && bodyOrNull.startsWith("@");
    }
}
