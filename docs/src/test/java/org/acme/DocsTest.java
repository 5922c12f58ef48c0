package org.acme;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.importer.ClassFileImporter;

/**
 * Compares the documentation with the code.
 */
class DocsTest {

    private static final Path README = Path.of("../README.md");
    private static final Path ROOT = Path.of("modules/ROOT");
    private static final Path PAGES = ROOT.resolve("pages");
    private static final Path SOURCES = Path.of("../runtime/src/main/java");
    private static final List<Path> TEST_SOURCES = Stream.of("runtime", "deployment", "integration-tests")
            .map(module -> Path.of("..", module)).toList();
    private static final Path EXAMPLES = ROOT.resolve("examples");
    private static final Path TEST_EXAMPLES = Path.of("modules/testing/examples");

    private static final Pattern README_JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern EXAMPLE = Pattern.compile("include::(testing:)?example\\$([^\\[]+)\\[tag=([^]]+)]");
    private static final Pattern INCLUDE = Pattern.compile("(?m)^include::(includes/[^\\[]+)\\[");
    private static final Pattern XREF = Pattern.compile("xref:([\\w-]+\\.adoc)(?:#([\\w-]+))?\\[");
    private static final Pattern QUOTE = Pattern.compile("(?m)^(\".+\")::$");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern CONCATENATION = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:#(\\w+))?`");

    @Test
    void examplesUsePublicPackagesOnly() {
        noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("io.quarkiverse.datadog.llmobs.runtime..", "io.quarkiverse.datadog.llmobs.deployment..")
                .check(new ClassFileImporter().importPath(Path.of("target/classes")));
    }

    @Test
    void everyJavaBlockOfTheReadmeIsPartOfACompiledExample() throws IOException {
        List<String> examples = files(EXAMPLES, ".java").map(DocsTest::read).map(DocsTest::withoutIndents).toList();
        for (MatchResult block : matches(README_JAVA, read(README))) {
            String code = withoutIndents(block.group(1));
            assertTrue(examples.stream().anyMatch(example -> example.contains(code)), () -> "in no example:\n" + code);
        }
    }

    @Test
    void everyIncludedExampleExists() throws IOException {
        for (Path page : pages()) {
            for (MatchResult include : matches(EXAMPLE, read(page))) {
                Path example = (include.group(1) == null ? EXAMPLES : TEST_EXAMPLES).resolve(include.group(2));
                assertTrue(Files.exists(example) && read(example).contains("tag::" + include.group(3) + "[]"),
                        () -> page + ": " + include.group());
            }
        }
    }

    @Test
    void everyIncludedPageExists() throws IOException {
        for (Path page : pages()) {
            for (MatchResult include : matches(INCLUDE, read(page))) {
                assertTrue(Files.exists(PAGES.resolve(include.group(1))), () -> page + ": " + include.group());
            }
        }
    }

    @Test
    void everyCrossReferenceHasATarget() throws IOException {
        for (Path page : Stream.concat(pages().stream(), Stream.of(ROOT.resolve("nav.adoc"))).toList()) {
            for (MatchResult xref : matches(XREF, read(page))) {
                Path target = PAGES.resolve(xref.group(1));
                assertTrue(Files.exists(target), () -> page + ": " + xref.group());
                assertTrue(xref.group(2) == null || read(target).contains("[#" + xref.group(2) + "]"),
                        () -> page + ": " + xref.group());
            }
        }
    }

    @Test
    void everyPageIsInTheNavigation() throws IOException {
        Set<String> listed = matches(XREF, read(ROOT.resolve("nav.adoc"))).stream().map(xref -> xref.group(1))
                .collect(Collectors.toSet());
        assertEquals(pages().stream().map(page -> page.getFileName().toString()).collect(Collectors.toSet()), listed);
    }

    @Test
    void theVersionOfMavenIsTheOneThatTheBuildEnforces() throws IOException {
        String required = "Maven (" + System.getProperty("maven.min.version") + " or later)";
        for (Path page : List.of(README, Path.of("../CONTRIBUTING.md"), PAGES.resolve("index.adoc"))) {
            assertTrue(read(page).contains(required), () -> page + " lacks: " + required);
        }
    }

    @Test
    void everyQuotedSymptomIsAMessageOfTheExtension() throws IOException {
        String sources = files(SOURCES, ".java").map(DocsTest::read).collect(Collectors.joining());
        String words = CONCATENATION.matcher(sources).replaceAll("");
        List<String> symptoms = matches(QUOTE, read(PAGES.resolve("troubleshooting.adoc"))).stream()
                .flatMap(line -> matches(QUOTED, line.group(1)).stream()).map(quoted -> quoted.group(1)).toList();
        assertFalse(symptoms.isEmpty());
        assertEquals(List.of(), symptoms.stream().filter(symptom -> !words.contains(symptom)).toList());
    }

    @Test
    void everyGuaranteeHasAnExistingTest() throws IOException {
        List<MatchResult> tests = matches(TEST, read(PAGES.resolve("promises.adoc")));
        assertFalse(tests.isEmpty());
        for (MatchResult test : tests) {
            assertTrue(TEST_SOURCES.stream().anyMatch(module -> hasTest(module, test.group(1), test.group(2))),
                    test.group());
        }
    }

    private static boolean hasTest(Path sources, String type, String method) {
        try {
            return files(sources, "/" + type + ".java")
                    .anyMatch(file -> method == null || read(file).contains(" void " + method + "("));
        } catch (IOException e) {
            throw new AssertionError(sources.toString(), e);
        }
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = files(PAGES, ".adoc").filter(page -> page.getParent().equals(PAGES)).toList();
        assertFalse(pages.isEmpty());
        return pages;
    }

    private static Stream<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList().stream();
        }
    }

    private static List<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    private static String withoutIndents(String code) {
        return code.lines().map(String::strip).filter(line -> !line.startsWith("// tag::") && !line.startsWith("// end::"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }
}
