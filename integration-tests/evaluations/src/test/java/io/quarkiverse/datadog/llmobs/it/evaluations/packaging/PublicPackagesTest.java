package io.quarkiverse.datadog.llmobs.it.evaluations.packaging;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

class PublicPackagesTest {

    @Test
    void theApplicationUsesPublicPackagesOnly() {
        noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("io.quarkiverse.datadog.llmobs.runtime..", "io.quarkiverse.datadog.llmobs.emulator..")
                .check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(getClass().getPackageName()));
    }
}
