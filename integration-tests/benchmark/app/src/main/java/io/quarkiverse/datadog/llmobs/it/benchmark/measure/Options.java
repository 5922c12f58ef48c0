package io.quarkiverse.datadog.llmobs.it.benchmark.measure;

import java.nio.file.Path;
import java.util.Set;

/**
 * The options of the benchmark: {@code --sizes full|tiny}, {@code --only} the groups of figures to measure, such as
 * {@code file,rows}, {@code --home} the directory of its modules and {@code --directory} where files are written.
 *
 * @param only the groups of figures to measure; empty for all
 */
public record Options(Sizes sizes, Set<String> only, Path home, Path directory) {

    public static Options of(String... args) {
        String sizes = "full";
        String only = "";
        Path home = Path.of("..");
        Path directory = Path.of("target/benchmark");
        for (int i = 0; i + 1 < args.length; i += 2) {
            String value = args[i + 1];
            switch (args[i]) {
                case "--sizes" -> sizes = value;
                case "--only" -> only = value;
                case "--home" -> home = Path.of(value);
                case "--directory" -> directory = Path.of(value);
                default -> throw new IllegalArgumentException(
                        args[i] + " is unknown: --sizes, --only, --home and --directory are known");
            }
        }
        return new Options(Sizes.named(sizes), only.isBlank() ? Set.of() : Set.of(only.split(",")),
                home.toAbsolutePath().normalize(),
                directory.toAbsolutePath().normalize());
    }

    public boolean wants(String group) {
        return only.isEmpty() || only.contains(group);
    }
}
