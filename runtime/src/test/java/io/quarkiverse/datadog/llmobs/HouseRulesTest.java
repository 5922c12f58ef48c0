package io.quarkiverse.datadog.llmobs;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * Which package may know which.
 */
@AnalyzeClasses(packages = "io.quarkiverse.datadog.llmobs", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final String ROOT = "io.quarkiverse.datadog.llmobs";
    private static final String[] VALUES = { ROOT, ROOT + ".model", ROOT + ".query", ROOT + ".page", ROOT + ".export",
            ROOT + ".imports", ROOT + ".error" };
    private static final String[] PUBLIC = { ROOT, ROOT + ".model", ROOT + ".query", ROOT + ".page", ROOT + ".export",
            ROOT + ".imports", ROOT + ".error", ROOT + ".rest", ROOT + ".rest.wire" };

    @ArchTest
    static final ArchRule THE_CLIENT_KNOWS_NEITHER_ITS_DEPLOYMENT_NOR_THE_EMULATOR = noClasses()
            .should().dependOnClassesThat().resideInAnyPackage(ROOT + ".deployment..", ROOT + ".emulator..");

    @ArchTest
    static final ArchRule PUBLIC_PACKAGES_DO_NOT_KNOW_THE_PRIVATE_ONES = noClasses().that().resideInAnyPackage(PUBLIC)
            .should().dependOnClassesThat().resideInAPackage(ROOT + ".runtime..");

    @ArchTest
    static final ArchRule THE_WIRE_DOES_NOT_KNOW_THE_FRONT_DOOR = noClasses().that().resideInAPackage(ROOT + ".rest..")
            .should().dependOnClassesThat()
            .resideInAnyPackage(ROOT, ROOT + ".page", ROOT + ".export", ROOT + ".imports", ROOT + ".query");

    @ArchTest
    static final ArchRule VALUES_KNOW_NOTHING = noClasses().that().resideInAnyPackage(ROOT + ".model", ROOT + ".error")
            .should().dependOnClassesThat(resideInAPackage(ROOT + "..")
                    .and(not(resideInAnyPackage(ROOT + ".model", ROOT + ".error"))));

    @ArchTest
    static final ArchRule PAGES_AND_EXPORTS_KNOW_ERRORS_ONLY = noClasses().that()
            .resideInAnyPackage(ROOT + ".page", ROOT + ".export")
            .should().dependOnClassesThat().resideInAnyPackage(ROOT, ROOT + ".model", ROOT + ".query", ROOT + ".rest..");

    @ArchTest
    static final ArchRule IMPORTS_KNOW_VALUES_AND_ERRORS_ONLY = noClasses().that().resideInAPackage(ROOT + ".imports")
            .should().dependOnClassesThat()
            .resideInAnyPackage(ROOT, ROOT + ".query", ROOT + ".page", ROOT + ".export", ROOT + ".rest..");

    @ArchTest
    static final ArchRule NO_TYPE_OF_THE_HTTP_STACK_STANDS_IN_A_SIGNATURE = methods()
            .that().areDeclaredInClassesThat().resideInAnyPackage(VALUES).and().areNotPrivate()
            .should(mentionOnly(name -> !name.startsWith("io.vertx.") && !name.startsWith("io.netty.")
                    && !name.startsWith("com.fasterxml.jackson.databind.") && !name.startsWith("jakarta.ws.rs.")));

    @ArchTest
    static final ArchRule MUTINY_STANDS_IN_REACTIVE_TYPES_AND_ON_THE_WIRE_ONLY = noClasses()
            .that().resideInAnyPackage(VALUES).and().haveSimpleNameNotStartingWith("Reactive")
            .should().dependOnClassesThat().resideInAPackage("io.smallrye.mutiny..");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLES = slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NOTHING_IS_NAMED_IMPL_OR_ASYNC = noClasses().should().haveSimpleNameEndingWith("Impl")
            .orShould().haveSimpleNameStartingWith("Async");

    @ArchTest
    static final ArchRule MICROPROFILE_INTERFACES_END_IN_API = classes().that()
            .areAnnotatedWith("jakarta.ws.rs.Path").should().haveSimpleNameEndingWith("Api");

    @ArchTest
    static final ArchRule VALUES_ARE_IMMUTABLE = classes().that().resideInAnyPackage(ROOT + ".model", ROOT + ".query")
            .and().areTopLevelClasses().and().doNotHaveModifier(JavaModifier.SYNTHETIC).and().arePublic()
            .should().beRecords();

    private static ArchCondition<JavaMethod> mentionOnly(Predicate<String> allowed) {
        return new ArchCondition<>("mention allowed types only") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Set<JavaClass> types = method.getAllInvolvedRawTypes();
                Stream.concat(types.stream(), method.getThrowsClause().getTypes().stream())
                        .map(JavaClass::getName).filter(allowed.negate())
                        .forEach(name -> events
                                .add(SimpleConditionEvent.violated(method, method.getFullName() + " mentions " + name)));
            }
        };
    }
}
