package io.quarkiverse.datadog.llmobs.it.evaluations.packaging;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/**
 * Integration tests use what an application can use.
 */
class PublicPackagesTest {

    private static final Path INTEGRATION_TESTS = Path.of("..");
    /** A package of the implementation, or one below that of the emulator. */
    private static final Pattern PRIVATE = Pattern
            .compile("import (static )?io\\.quarkiverse\\.datadog\\.llmobs\\.(runtime|deployment|emulator\\.[a-z]+)\\..*");

    @Test
    void theApplicationUsesPublicPackagesOnly() {
        JavaClasses application = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.quarkiverse.datadog.llmobs.it.evaluations");
        assertFalse(application.isEmpty());
        noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("io.quarkiverse.datadog.llmobs.runtime..", "io.quarkiverse.datadog.llmobs.emulator..")
                .check(application);
    }

    @Test
    void allIntegrationTestsImportPublicPackagesOnly() throws IOException {
        List<Path> sources = sources();
        assertTrue(sources.stream().anyMatch(file -> file.startsWith(INTEGRATION_TESTS.resolve("faults"))));
        for (Path source : sources) {
            assertEquals(List.of(), Files.readAllLines(source).stream().filter(PRIVATE.asMatchPredicate()).toList(),
                    source::toString);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(INTEGRATION_TESTS)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.toString().contains("/target/")).toList();
        }
    }
}
