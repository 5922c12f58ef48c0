package io.quarkiverse.datadog.llmobs.emulator.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All operations: those of the published description, from {@code operations.tsv}, and some that it lacks, from
 * {@code unpublished.tsv}.
 */
public final class OperationTable {

    private static final String FOLDER = "/io/quarkiverse/datadog/llmobs/emulator/";
    private static final List<Operation> PUBLISHED = load("operations.tsv");
    private static final List<Operation> UNPUBLISHED = load("unpublished.tsv");

    /** All operations, those with more literal segments first, so that a literal has precedence over a parameter. */
    private static final List<Operation> ALL = Stream.concat(PUBLISHED.stream(), UNPUBLISHED.stream())
            .sorted(Comparator.comparing(operation -> operation.path().replace('{', '\uffff'))).toList();

    private OperationTable() {
    }

    /** All operations. */
    public static List<Operation> all() {
        return ALL;
    }

    /** The operations of the published description. */
    public static List<Operation> rows() {
        return PUBLISHED;
    }

    /** The operations that the published description lacks. */
    public static List<Operation> unpublished() {
        return UNPUBLISHED;
    }

    /**
     * The operation with this id.
     *
     * @throws IllegalArgumentException if there is none; the message names the most similar id
     */
    public static Operation row(String id) {
        return ALL.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow(() -> new IllegalArgumentException(
                "operation \"" + id + "\" is unknown: did you mean " + mostSimilar(id) + "?"));
    }

    /** The operation that a request is for, or null. */
    public static Match match(String method, List<String> segments) {
        return match(ALL, method, segments);
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
        return ALL.stream().map(Operation::id).min(Comparator.comparing(known -> EditDistance.between(id, known)))
                .orElseThrow();
    }

    private static List<Operation> load(String table) {
        try (InputStream in = OperationTable.class.getResourceAsStream(FOLDER + table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Operation::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
