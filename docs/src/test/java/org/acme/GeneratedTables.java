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
                + tables.asciiDoc("covered", "Operations of the client", ApiOperation::isCovered, true)
                + tables.asciiDoc("missing", "Missing operations", operation -> !operation.isCovered(), false)
                + tables.retries());
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

    /** A table that a page includes by its tag. */
    private String asciiDoc(String tag, String title, Predicate<ApiOperation> wanted, boolean withInterface) {
        return "\n// tag::" + tag + "[]\n." + title + "\n[cols=\"" + (withInterface ? "3,1,5,3" : "3,1,5")
                + "\"]\n|===\n|Operation |Method |Path"
                + (withInterface ? " |Interface method" : "") + "\n\n"
                + rows(wanted, operation -> "|`" + operation.id() + "` |" + operation.method() + " |" + operation.asciiDocPath()
                        + (withInterface ? " |`" + operation.interfaceMethod() + "`" : "") + "\n")
                + "|===\n// end::" + tag + "[]\n";
    }

    private String retries() {
        return "\n// tag::retries[]\n.Retries of operations\n[cols=\"1,1\"]\n|===\n|Operation |Retried when the outcome is unknown\n\n"
                + rows(ApiOperation::isCovered, operation -> "|`" + operation.id() + "` |" + operation.retried() + "\n")
                + "|===\n// end::retries[]\n";
    }

    private String rows(Predicate<ApiOperation> wanted, Function<ApiOperation, String> row) {
        return operations.stream().filter(wanted).map(row).collect(joining());
    }
}
