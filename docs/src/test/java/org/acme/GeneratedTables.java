package org.acme;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Generates the tables of operations of the pages, and the table of figures in the README. The build runs it unless
 * {@code no-format} is set.
 */
public final class GeneratedTables {

    private static final Path README = Path.of("../README.md");
    static final Path INCLUDES = Path.of("modules/ROOT/pages/includes");

    private final List<ApiOperation> operations;

    private GeneratedTables(List<ApiOperation> operations) {
        this.operations = operations;
    }

    public static void main(String... args) throws IOException {
        for (Map.Entry<Path, String> file : generate().entrySet()) {
            if (!Files.exists(file.getKey()) || !Files.readString(file.getKey()).equals(file.getValue())) {
                Files.writeString(file.getKey(), file.getValue());
            }
        }
    }

    /** The files that contain tables, with the content that they should have. */
    static Map<Path, String> generate() throws IOException {
        GeneratedTables tables = new GeneratedTables(ApiOperations.read());
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(README, withPart("figures", ReadmeFigures.table(), Files.readString(README).replace("\r\n", "\n")));
        files.put(INCLUDES.resolve("operations.adoc"), "// generated, do not edit\n"
                + tables.coverage("coverage", "Operations of the published HTTP API", ApiOperation::isPublished)
                + tables.coverage("unpublished", "Operations outside of the API description",
                        operation -> !operation.isPublished())
                + tables.requests() + tables.retries());
        return files;
    }

    /**
     * Replaces what is between the comments that mark a generated part.
     *
     * @throws IllegalStateException if the text has no such comments
     */
    static String withPart(String name, String part, String text) {
        Matcher marked = Pattern.compile("(?s)(<!-- generated: " + name + " -->\n).*?(<!-- end -->)").matcher(text);
        if (!marked.find()) {
            throw new IllegalStateException("no part is marked by <!-- generated: " + name + " --> and <!-- end -->");
        }
        return marked.replaceFirst("$1" + Matcher.quoteReplacement(part) + "$2");
    }

    private String coverage(String tag, String title, Predicate<ApiOperation> wanted) {
        return table(tag, title,
                List.of("Operation", "Java call", "Interface method", "Emulator"),
                "3,4,3,1", wanted,
                operation -> List.of(operation.id(), orNone(operation.javaCall()), orNone(operation.interfaceMethod()),
                        operation.coverage().toString()));
    }

    private static String orNone(String call) {
        return call == null ? "none" : "`+" + call + "+`";
    }

    private String requests() {
        return table("requests", "Requests of the client", List.of("Operation", "Method", "Path"), "3,1,5",
                ApiOperation::isCovered, operation -> List.of(operation.id(), operation.method(), operation.asciiDocPath()));
    }

    private String retries() {
        return table("retries", "Retries of operations", List.of("Operation", "Retried when the outcome is unknown"), "1,1",
                ApiOperation::isCovered, operation -> List.of(operation.id(), operation.retried()));
    }

    /** A table that a page includes by its tag. The first cell of a row is an operation id. */
    private String table(String tag, String title, List<String> columns, String widths, Predicate<ApiOperation> wanted,
            Function<ApiOperation, List<String>> cells) {
        return "\n// tag::" + tag + "[]\n." + title + "\n[cols=\"" + widths + "\"]\n|===\n|" + String.join(" |", columns)
                + "\n\n"
                + operations.stream().filter(wanted).map(cells).map(GeneratedTables::row).collect(joining())
                + "|===\n// end::" + tag + "[]\n";
    }

    private static String row(List<String> cells) {
        return "|`" + cells.get(0) + "` |" + String.join(" |", cells.subList(1, cells.size())) + "\n";
    }
}
