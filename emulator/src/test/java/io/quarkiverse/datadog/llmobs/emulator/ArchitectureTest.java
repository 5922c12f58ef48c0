package io.quarkiverse.datadog.llmobs.emulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** The rules for the packages of the emulator. */
class ArchitectureTest {

    private static final String ROOT = ArchitectureTest.class.getPackageName();
    private static final int MAX_FILES = 20;
    /** The types of the root package that the packages below it may use. */
    private static final Set<Class<?>> VALUES = Set.of(Fault.class, HeaderText.class, RecordedRequest.class, Profile.class,
            Coverage.class, CsvCells.class, ReceivedEvaluation.class);

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT);

    @Test
    void packagesHaveNoCycles() {
        slices().assignedFrom(new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                boolean isValue = VALUES.stream()
                        .anyMatch(value -> (type.getName() + "$").startsWith(value.getName() + "$"));
                return SliceIdentifier.of(isValue ? ROOT + " (values)" : type.getPackageName());
            }

            @Override
            public String getDescription() {
                return "packages, with the value types of the root package apart";
            }
        }).should().beFreeOfCycles().check(classes);
    }

    @Test
    void onlyTheRootPackageUsesHandlersOfHttp() {
        classes().that().resideInAnyPackage(ROOT + ".http..", ROOT + ".admin..").should().onlyHaveDependentClassesThat()
                .resideInAnyPackage(ROOT, ROOT + ".http..", ROOT + ".admin..").check(classes);
    }

    @Test
    void aDomainKnowsOnlyTheDomainsThatItBelongsTo() {
        onlyUsedBy("search", "search");
        onlyUsedBy("event", "event", "search");
        onlyUsedBy("experiment", "experiment", "event", "search", "seed");
        onlyUsedBy("record", "record", "search", "seed");
        onlyUsedBy("dataset", "dataset", "record", "upload", "experiment", "search", "seed");
        onlyUsedBy("project", "project", "dataset", "record", "experiment", "search", "annotation", "seed");
        onlyUsedBy("annotation", "annotation", "seed");
        onlyUsedBy("prompt", "prompt", "seed");
        onlyUsedBy("pattern", "pattern", "seed");
        onlyUsedBy("integration", "integration", "seed");
        onlyUsedBy("span", "span", "event", "seed");
        onlyUsedBy("evaluator", "evaluator", "seed");
        onlyUsedBy("evaluation", "evaluation", "seed");
    }

    private void onlyUsedBy(String domain, String... users) {
        String[] packages = Stream.concat(Stream.of(ROOT), Stream.of(users).map(user -> ROOT + "." + user))
                .toArray(String[]::new);
        classes().that().resideInAPackage(ROOT + "." + domain).should().onlyHaveDependentClassesThat()
                .resideInAnyPackage(packages).check(classes);
    }

    @Test
    void publicTypesOfTheRootPackageAreThoseThatUsersNeed() {
        assertEquals(
                List.of("Coverage", "CsvCells", "EmulatorOptions", "Fault", "Faults", "LlmObservabilityEmulator", "Profile",
                        "ReceivedEvaluation", "RecordedRequest", "Seed"),
                classes.stream()
                        .filter(type -> type.getPackageName().equals(ROOT) && type.isTopLevelClass()
                                && type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName).sorted().toList());
    }

    @Test
    void otherModulesUseTheRootPackageOnly() throws IOException {
        Pattern internal = Pattern.compile("\\b" + Pattern.quote(ROOT) + "\\.[a-z]\\w*\\.[A-Z]");
        List<String> modules = Pattern.compile("<module>(.+)</module>").matcher(read(Path.of("../pom.xml"))).results()
                .map(module -> module.group(1)).filter(module -> !module.equals("emulator")).toList();
        assertTrue(modules.contains("integration-tests"), modules::toString);
        for (String module : modules) {
            try (Stream<Path> paths = Files.walk(Path.of("..", module))) {
                assertEquals(List.of(), paths.filter(path -> path.toString().endsWith(".java"))
                        .filter(path -> internal.matcher(read(path)).find()).toList());
            }
        }
    }

    @Test
    void noPackageHasMoreThanTwentyFilesAndAllAreDescribed() throws IOException {
        try (Stream<Path> paths = Files.walk(Path.of("src/main/java"))) {
            List<Path> folders = paths.filter(Files::isDirectory).filter(folder -> !sources(folder).isEmpty()).toList();
            assertTrue(folders.size() > 10);
            for (Path folder : folders) {
                assertTrue(sources(folder).size() <= MAX_FILES, folder::toString);
                assertTrue(Files.exists(folder.resolve("package-info.java")), folder::toString);
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
