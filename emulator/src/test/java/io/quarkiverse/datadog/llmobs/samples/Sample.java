package io.quarkiverse.datadog.llmobs.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sample of the documentation: a block {@code [source,LANGUAGE]} of a page, or a block {@code ```LANGUAGE} of the README.
 *
 * @param place file and line
 * @param language {@code json}, {@code properties}, {@code shell} or another one
 */
public record Sample(String place, String language, String text) {

    private static final Path README = Path.of("../README.md");
    private static final Path PAGES = Path.of("../docs/modules/ROOT/pages");

    private static final Pattern ASCIIDOC = Pattern
            .compile("(?ms)^\\[source, *(\\w+)[^\\n]*]\\n(?:\\.[^\\n]*\\n)?----\\n(.*?)^----$");
    private static final Pattern MARKDOWN = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Pattern SEED = Pattern.compile("(?s)\\s*\\{\\s*\"projects\".*");
    private static final Map<String, String> SHELLS = Map.of("sh", "shell", "bash", "shell", "console", "shell");

    /** All samples in a language, in the README and on all pages. */
    public static List<Sample> in(String language) {
        try (Stream<Path> pages = Files.list(PAGES)) {
            return Stream.concat(Stream.of(README), pages.filter(page -> page.toString().endsWith(".adoc")).sorted())
                    .flatMap(Sample::of).filter(sample -> sample.language().equals(language)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JSON samples that are seeds of the emulator: objects that begin with {@code projects}. */
    public static List<Sample> seeds() {
        return in("json").stream().filter(sample -> SEED.matcher(sample.text()).matches()).toList();
    }

    /** The lines of a shell sample; a line that ends with a backslash continues in the next one. */
    public List<String> commands() {
        return text.replaceAll("\\\\\\n\\s*", "").lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static Stream<Sample> of(Path file) {
        String content = read(file);
        return (file.equals(README) ? MARKDOWN : ASCIIDOC).matcher(content).results()
                .map(block -> new Sample(file.getFileName() + ":" + line(content, block),
                        SHELLS.getOrDefault(block.group(1), block.group(1)), block.group(2)));
    }

    private static long line(String content, MatchResult block) {
        return content.substring(0, block.start()).lines().count() + 1;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return place;
    }
}
