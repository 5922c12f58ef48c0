package io.quarkiverse.datadog.llmobs.emulator.operation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A row of the table of operations.
 *
 * @param id the operation id of the published description, or one in its style
 * @param method the HTTP method, in upper case
 * @param path the path template, with parameters in braces
 * @param template the path template, split at its slashes
 * @param isJson whether a successful response has a JSON body
 */
public record Operation(String id, String method, String path, List<String> template, Paging paging, boolean isJson) {

    private static final int CELLS = 5;

    static Operation parse(String row) {
        String[] cells = row.split("\t");
        if (cells.length != CELLS) {
            throw new IllegalArgumentException("the row \"" + row + "\" has " + cells.length + " cells, not " + CELLS);
        }
        return new Operation(cells[0], cells[1], cells[2], List.of(cells[2].split("/", -1)),
                Paging.valueOf(cells[3].replace('-', '_').toUpperCase(Locale.ROOT)), cells[4].equals("json"));
    }

    /** Whether it belongs to the intake, which takes the API key alone. */
    public boolean isIntake() {
        return path.startsWith("/api/intake/");
    }

    /** The values of the path parameters by name, or null if the path is that of another operation. */
    Map<String, String> match(String requestMethod, List<String> segments) {
        if (!method.equals(requestMethod) || segments.size() != template.size()) {
            return null;
        }
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String expected = template.get(i);
            String actual = segments.get(i);
            if (expected.startsWith("{")) {
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
}
