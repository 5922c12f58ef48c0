package io.quarkiverse.datadog.llmobs.emulator.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * All operations of the published description, from {@code operations.tsv}.
 */
public final class OperationTable {

    private static final String TABLE = "/io/quarkiverse/datadog/llmobs/emulator/operations.tsv";

    /** All operations, those with more literal segments first, so that a literal has precedence over a parameter. */
    private static final List<Operation> ROWS = load();

    private OperationTable() {
    }

    /** All operations. */
    public static List<Operation> rows() {
        return ROWS;
    }

    /**
     * The operation with this id.
     *
     * @throws IllegalArgumentException if there is none; the message names the most similar id
     */
    public static Operation row(String id) {
        return ROWS.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow(() -> new IllegalArgumentException(
                "operation \"" + id + "\" is unknown: did you mean " + mostSimilar(id) + "?"));
    }

    /** The operation that a request is for, or null. */
    public static Match match(String method, List<String> segments) {
        return match(ROWS, method, segments);
    }

    static Match match(List<Operation> rows, String method, List<String> segments) {
        for (Operation operation : rows) {
            Map<String, String> parameters = operation.match(method, segments);
            if (parameters != null) {
                return new Match(operation, parameters);
            }
        }
        return null;
    }

    /** An operation, and the path parameters of a request by name. */
    public record Match(Operation operation, Map<String, String> parameters) {
    }

    private static String mostSimilar(String id) {
        return ROWS.stream().map(Operation::id).min(Comparator.comparing(known -> EditDistance.between(id, known)))
                .orElseThrow();
    }

    private static List<Operation> load() {
        try (InputStream in = OperationTable.class.getResourceAsStream(TABLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Operation::parse)
                    .sorted(Comparator.comparing(operation -> operation.path().replace('{', '\uffff')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
