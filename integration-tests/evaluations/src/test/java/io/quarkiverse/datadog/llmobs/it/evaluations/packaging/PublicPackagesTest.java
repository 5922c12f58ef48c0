package io.quarkiverse.datadog.llmobs.it.evaluations.packaging;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

class PublicPackagesTest {

    @Test
    void theApplicationUsesPublicPackagesOnly() {
        JavaClasses application = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.quarkiverse.datadog.llmobs.it.evaluations");
        assertFalse(application.isEmpty());
        noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("io.quarkiverse.datadog.llmobs.runtime..", "io.quarkiverse.datadog.llmobs.emulator..")
                .check(application);
    }
}
