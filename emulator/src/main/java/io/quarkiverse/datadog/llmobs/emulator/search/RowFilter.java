package io.quarkiverse.datadog.llmobs.emulator.search;

import java.util.List;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Accepts rows by a search expression, of which the description says nothing. It consists of terms with spaces between them,
 * all of which must match: {@code *}, {@code field:value} or {@code @field:value}, where a value may end with {@code *}, or a
 * text that a row contains.
 */
record RowFilter(List<String> terms) implements Predicate<ObjectNode> {

    static RowFilter of(String expression) {
        return new RowFilter(List.of(expression.strip().split("\\s+")).stream().filter(term -> !term.isEmpty()).toList());
    }

    @Override
    public boolean test(ObjectNode row) {
        return terms.stream().allMatch(term -> matches(row, term));
    }

    private static boolean matches(ObjectNode row, String term) {
        if (term.equals("*")) {
            return true;
        }
        int colon = term.indexOf(':');
        if (colon < 1) {
            return HitText.contains(row, term);
        }
        JsonNode value = row.path(term.substring(term.startsWith("@") ? 1 : 0, colon));
        String wanted = term.substring(colon + 1);
        if (!value.isValueNode() || value.isNull()) {
            return false;
        }
        return wanted.endsWith("*") ? value.asText().startsWith(wanted.substring(0, wanted.length() - 1))
                : value.asText().equals(wanted);
    }
}
