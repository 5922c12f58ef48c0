package io.quarkiverse.datadog.llmobs.runtime.json.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.datadog.llmobs.rest.Operation;

/**
 * Reads and writes the documents of all MicroProfile interfaces, which are found by their names.
 */
public final class TestDocuments {

    public static final List<Class<?>> APIS = apis();
    public static final DocumentMapper MAPPER = new DocumentMapper(APIS);
    public static final DocumentWriter WRITER = MAPPER.writer();

    private TestDocuments() {
    }

    /** A reader that masks nothing. */
    public static DocumentReader reader() {
        return MAPPER.reader(UnaryOperator.identity());
    }

    public static ObjectMapper json() {
        return MAPPER.json();
    }

    private static List<Class<?>> apis() {
        try (Stream<Path> files = Files.list(Path.of(URI.create(Operation.class.getResource("Operation.class").toString()))
                .getParent())) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("Api.class")).sorted()
                    .<Class<?>> map(name -> load(name.substring(0, name.length() - ".class".length()))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String simpleName) {
        try {
            return Class.forName(Operation.class.getPackageName() + '.' + simpleName);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
