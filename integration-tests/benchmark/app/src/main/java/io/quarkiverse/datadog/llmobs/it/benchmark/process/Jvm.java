package io.quarkiverse.datadog.llmobs.it.benchmark.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command lines of other JVMs.
 *
 * @param home the directory of the modules of the benchmark
 */
public record Jvm(Path home) {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** A class of this application, which uses nothing of Quarkus. */
    public List<String> plain(Class<?> mainClass) {
        Path app = application("app").getParent();
        return List.of(JAVA.toString(), "-cp", app.resolve("app/*") + File.pathSeparator + app.resolve("lib/main/*"),
                mainClass.getName());
    }

    /** An application that was packaged in a module. */
    public List<String> packaged(String module, List<String> options, String... args) {
        return command(application(module), options, args);
    }

    public List<String> command(Path jar, List<String> options, String... args) {
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(args));
        return command;
    }

    private Path application(String module) {
        return home.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
