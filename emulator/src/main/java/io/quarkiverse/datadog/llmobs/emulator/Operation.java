package io.quarkiverse.datadog.llmobs.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the operations of the published description.
 *
 * @param route how it is emulated, null if it is refused
 * @param template the path template, cut at its slashes
 */
record Operation(String id, String method, String path, Route route, List<String> template) {

    /** All operations, those with more literal segments first, so that a literal wins over a parameter. */
    static final List<Operation> ALL = load();

    boolean isParameter(int segment) {
        return template.get(segment).startsWith("{");
    }

    /** The values of the path parameters, or null if the path is not of this operation. */
    Map<String, String> match(String requestMethod, List<String> segments) {
        if (!method.equals(requestMethod) || segments.size() != template.size()) {
            return null;
        }
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String expected = template.get(i);
            String actual = segments.get(i);
            if (isParameter(i)) {
                if (actual.isEmpty()) {
                    return null;
                }
                parameters.put(expected.substring(1, expected.length() - 1), actual);
            } else if (!expected.equals(actual)) {
                return null;
            }
        }
        return parameters;
    }

    private static List<Operation> load() {
        try (InputStream in = Operation.class.getResourceAsStream("operations.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Operation::parse)
                    .sorted(Comparator.comparing(o -> o.path().replace('{', '\uffff')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Operation parse(String line) {
        String[] cells = line.split("\t");
        Route route = null;
        for (Route candidate : Route.values()) {
            if (candidate.operationId().equals(cells[0])) {
                route = candidate;
            }
        }
        return new Operation(cells[0], cells[1], cells[2], route, List.of(cells[2].split("/", -1)));
    }
}
