package org.acme;

import static java.util.stream.Collectors.toMap;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.ws.rs.HttpMethod;

import io.quarkiverse.datadog.llmobs.emulator.Coverage;
import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.rest.Operation;

/**
 * Finds all operations of the HTTP API in the tables of the emulator, and those of the client by {@link Operation}.
 */
final class ApiOperations {

    private static final Path EMULATOR = Path.of("../emulator/src/main/resources");
    private static final String PUBLISHED = "operations.tsv";
    private static final String UNPUBLISHED = "unpublished.tsv";
    private static final Path INTERFACES = Path.of("../runtime/src/main/java/io/quarkiverse/datadog/llmobs/rest");

    private ApiOperations() {
    }

    static List<ApiOperation> read() throws IOException {
        Map<String, Method> methods = methods();
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator.start()) {
            Map<String, Coverage> coverage = emulator.coverage();
            Map<String, String> calls = JavaCalls.byOperation();
            return Stream.of(PUBLISHED, UNPUBLISHED).flatMap(table -> table(table).map(row -> {
                Method method = methods.get(row[0]);
                return new ApiOperation(row[0], table.equals(PUBLISHED), row[1], row[2],
                        method == null ? null : method.getDeclaringClass().getSimpleName() + "." + method.getName(),
                        method == null ? null : method.getAnnotation(Operation.class).retrySafety(),
                        calls.get(row[0]), coverage.get(row[0]));
            })).toList();
        }
    }

    /** The methods of the client, by the id of their operation. */
    static Map<String, Method> methods() throws IOException {
        return files(INTERFACES, "Api.java").map(ApiOperations::load).flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.isAnnotationPresent(Operation.class))
                .collect(toMap(method -> method.getAnnotation(Operation.class).id(), method -> method));
    }

    /** The HTTP method and the path that a method of an interface is annotated with. */
    static String request(Method method) {
        String verb = Arrays.stream(method.getAnnotations()).map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value()).findFirst().orElseThrow();
        jakarta.ws.rs.Path type = method.getDeclaringClass().getAnnotation(jakarta.ws.rs.Path.class);
        jakarta.ws.rs.Path own = method.getAnnotation(jakarta.ws.rs.Path.class);
        return verb + " " + (type == null ? "" : type.value()) + (own == null ? "" : own.value());
    }

    private static Stream<String[]> table(String name) {
        try {
            Path table = files(EMULATOR, name).findFirst().orElseThrow();
            return Files.readAllLines(table).stream().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(Path source) {
        try {
            return Class.forName(Operation.class.getPackageName() + "."
                    + INTERFACES.relativize(source).toString().replace(".java", "").replace(File.separatorChar, '.'));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(source + " is not compiled", e);
        }
    }

    private static Stream<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList().stream();
        }
    }
}
