package io.quarkiverse.datadog.llmobs;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
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

import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;

/**
 * The allowed dependencies between packages.
 */
@AnalyzeClasses(packages = "io.quarkiverse.datadog.llmobs", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final String ROOT = "io.quarkiverse.datadog.llmobs";
    private static final String PROJECT = ROOT + ".project";
    private static final String DATASET = ROOT + ".dataset";
    private static final String RECORD = ROOT + ".dataset.record";
    private static final String EXPERIMENT = ROOT + ".experiment";
    private static final String PROMPT = ROOT + ".prompt";
    private static final String PATTERN = ROOT + ".pattern";
    private static final String INTEGRATION = ROOT + ".integration";
    private static final String ANNOTATION = ROOT + ".annotation";
    private static final String EVALUATOR = ROOT + ".evaluator";
    private static final String SPAN = ROOT + ".span";
    private static final String EVALUATION = ROOT + ".evaluation";
    private static final String EXPORT = ROOT + ".dataset.export";
    private static final String IMPORTS = ROOT + ".dataset.imports";
    private static final String UPLOAD = ROOT + ".dataset.upload";
    private static final String[] SHARED = { ROOT + ".value", ROOT + ".error" };
    private static final String[] DOMAIN_ENGINES = { ROOT + ".runtime.project..", ROOT + ".runtime.dataset..",
            ROOT + ".runtime.experiment..", ROOT + ".runtime.prompt..", ROOT + ".runtime.pattern..",
            ROOT + ".runtime.integration..", ROOT + ".runtime.annotation..", ROOT + ".runtime.span..",
            ROOT + ".runtime.evaluator..", ROOT + ".runtime.evaluation.." };
    private static final String CSV = ROOT + ".runtime.csv..";
    private static final String DOWNLOAD = ROOT + ".runtime.download";

    // derived, so that a new package is under the rules without being listed here
    private static final DescribedPredicate<JavaClass> PUBLIC = in(ROOT + "..").and(not(in(ROOT + ".runtime..")));
    private static final DescribedPredicate<JavaClass> VALUES = PUBLIC.and(not(in(ROOT + ".rest..")));
    private static final DescribedPredicate<JavaClass> DOMAINS_AND_TRANSFERS = VALUES
            .and(not(in(ROOT, ROOT + ".page"))).and(not(in(SHARED)));
    private static final DescribedPredicate<JavaClass> DOMAINS = DOMAINS_AND_TRANSFERS.and(not(in(EXPORT, IMPORTS, UPLOAD)));
    private static final DescribedPredicate<JavaClass> ENGINES = in(ROOT + ".runtime..")
            .and(not(in(ROOT + ".runtime.client"))).and(not(in(DOMAIN_ENGINES)));
    private static final DescribedPredicate<JavaClass> DOMAIN_CODE = DOMAINS_AND_TRANSFERS.or(in(DOMAIN_ENGINES));

    @ArchTest
    static final ArchRule THE_CLIENT_KNOWS_NEITHER_ITS_DEPLOYMENT_NOR_THE_EMULATOR = noClasses()
            .should().dependOnClassesThat().resideInAnyPackage(ROOT + ".deployment..", ROOT + ".emulator..");

    @ArchTest
    static final ArchRule PUBLIC_PACKAGES_DO_NOT_KNOW_THE_PRIVATE_ONES = noClasses().that(PUBLIC)
            .should().dependOnClassesThat().resideInAPackage(ROOT + ".runtime..");

    @ArchTest
    static final ArchRule MICROPROFILE_INTERFACES_KNOW_VALUES_ONLY = noClasses().that().resideInAPackage(ROOT + ".rest..")
            .should().dependOnClassesThat().resideInAnyPackage(ROOT, ROOT + ".page", EXPORT, IMPORTS, UPLOAD)
            .orShould().dependOnClassesThat(DOMAINS.and(INTERFACES));

    @ArchTest
    static final ArchRule DOMAINS_DO_NOT_KNOW_THE_MICROPROFILE_INTERFACES = noClasses().that()
            .resideOutsideOfPackages(ROOT + ".rest..", ROOT + ".runtime..")
            .should().dependOnClassesThat().resideInAnyPackage(ROOT + ".rest..");

    @ArchTest
    static final ArchRule SHARED_VALUES_KNOW_NOTHING = noClasses().that().resideInAnyPackage(SHARED)
            .should().dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(SHARED))));

    @ArchTest
    static final ArchRule PAGES_AND_EXPORTS_KNOW_ERRORS_ONLY = noClasses().that().resideInAnyPackage(ROOT + ".page", EXPORT)
            .should().dependOnClassesThat(resideInAPackage(ROOT + "..")
                    .and(not(resideInAnyPackage(ROOT + ".page", EXPORT, ROOT + ".error"))));

    @ArchTest
    static final ArchRule IMPORTS_KNOW_RECORDS_AND_ERRORS_ONLY = noClasses().that().resideInAPackage(IMPORTS)
            .should().dependOnClassesThat(resideInAPackage(ROOT + "..")
                    .and(not(resideInAnyPackage(IMPORTS, RECORD, ROOT + ".error"))));

    @ArchTest
    static final ArchRule PROJECTS_KNOW_NO_OTHER_DOMAIN = noClasses().that().resideInAPackage(PROJECT)
            .should().dependOnClassesThat().resideInAnyPackage(DATASET + "..", EXPERIMENT + "..");

    @ArchTest
    static final ArchRule DATASETS_DO_NOT_KNOW_EXPERIMENTS = noClasses().that().resideInAPackage(DATASET + "..")
            .should().dependOnClassesThat().resideInAPackage(EXPERIMENT + "..");

    @ArchTest
    static final ArchRule PROMPTS_KNOW_NO_OTHER_DOMAIN = noClasses().that().resideInAPackage(PROMPT + "..")
            .should().dependOnClassesThat().resideInAnyPackage(PROJECT + "..", DATASET + "..", EXPERIMENT + "..");

    @ArchTest
    static final ArchRule NO_OTHER_DOMAIN_KNOWS_PROMPTS = noClasses()
            .that().resideInAnyPackage(PROJECT + "..", DATASET + "..", EXPERIMENT + "..")
            .should().dependOnClassesThat().resideInAPackage(PROMPT + "..");

    @ArchTest
    static final ArchRule PATTERNS_KNOW_NO_OTHER_DOMAIN = noClasses().that().resideInAPackage(PATTERN + "..")
            .should().dependOnClassesThat(DOMAINS_AND_TRANSFERS.and(not(in(PATTERN + ".."))));

    @ArchTest
    static final ArchRule NO_OTHER_DOMAIN_KNOWS_PATTERNS = noClasses()
            .that(DOMAINS_AND_TRANSFERS.and(not(in(PATTERN + ".."))))
            .should().dependOnClassesThat().resideInAPackage(PATTERN + "..");

    @ArchTest
    static final ArchRule INTEGRATIONS_KNOW_NO_OTHER_DOMAIN = noClasses().that().resideInAPackage(INTEGRATION + "..")
            .should().dependOnClassesThat(DOMAINS_AND_TRANSFERS.and(not(in(INTEGRATION + ".."))));

    @ArchTest
    static final ArchRule NO_OTHER_DOMAIN_KNOWS_INTEGRATIONS = noClasses()
            .that(DOMAINS_AND_TRANSFERS.and(not(in(INTEGRATION + ".."))))
            .should().dependOnClassesThat().resideInAPackage(INTEGRATION + "..");

    @ArchTest
    static final ArchRule ANNOTATIONS_KNOW_NO_OTHER_DOMAIN = noClasses().that().resideInAPackage(ANNOTATION + "..")
            .should().dependOnClassesThat(DOMAINS_AND_TRANSFERS.and(not(in(ANNOTATION + ".."))));

    @ArchTest
    static final ArchRule NO_OTHER_DOMAIN_KNOWS_ANNOTATIONS = noClasses()
            .that(DOMAINS_AND_TRANSFERS.and(not(in(ANNOTATION + ".."))))
            .should().dependOnClassesThat().resideInAPackage(ANNOTATION + "..");

    @ArchTest
    static final ArchRule SPANS_KNOW_NO_OTHER_DOMAIN = noClasses().that().resideInAPackage(SPAN + "..")
            .should().dependOnClassesThat(DOMAINS_AND_TRANSFERS.and(not(in(SPAN + ".."))));

    @ArchTest
    static final ArchRule NO_OTHER_DOMAIN_KNOWS_SPANS = noClasses().that(DOMAINS_AND_TRANSFERS.and(not(in(SPAN + ".."))))
            .should().dependOnClassesThat().resideInAPackage(SPAN + "..");

    @ArchTest
    static final ArchRule EVALUATORS_KNOW_NO_OTHER_DOMAIN = noClasses().that().resideInAPackage(EVALUATOR + "..")
            .should().dependOnClassesThat(DOMAINS_AND_TRANSFERS.and(not(in(EVALUATOR + ".."))));

    @ArchTest
    static final ArchRule NO_STABLE_DOMAIN_KNOWS_EVALUATORS = noClasses()
            .that(DOMAINS_AND_TRANSFERS.and(not(in(EVALUATOR + ".."))))
            .should().dependOnClassesThat().resideInAPackage(EVALUATOR + "..");

    @ArchTest
    static final ArchRule EVALUATIONS_KNOW_NO_OTHER_DOMAIN = noClasses().that().resideInAPackage(EVALUATION)
            .should().dependOnClassesThat(DOMAINS_AND_TRANSFERS.and(not(in(EVALUATION))));

    @ArchTest
    static final ArchRule NO_OTHER_DOMAIN_KNOWS_EVALUATIONS = noClasses()
            .that(DOMAINS_AND_TRANSFERS.and(not(in(EVALUATION))))
            .should().dependOnClassesThat().resideInAPackage(EVALUATION);

    @ArchTest
    static final ArchRule NO_TYPE_OF_THE_HTTP_STACK_STANDS_IN_A_SIGNATURE = methods()
            .that().areDeclaredInClassesThat(VALUES).and().areNotPrivate()
            .should(mentionOnly(name -> !name.startsWith("io.vertx.") && !name.startsWith("io.netty.")
                    && !name.startsWith("com.fasterxml.jackson.databind.") && !name.startsWith("jakarta.ws.rs.")));

    @ArchTest
    static final ArchRule MUTINY_STANDS_IN_REACTIVE_TYPES_AND_ON_THE_WIRE_ONLY = noClasses()
            .that(VALUES).and().haveSimpleNameNotStartingWith("Reactive")
            .should().dependOnClassesThat().resideInAPackage("io.smallrye.mutiny..");

    @ArchTest
    static final ArchRule SHARED_ENGINES_KNOW_NO_DOMAIN = noClasses().that(ENGINES.and(not(in(CSV))))
            .should().dependOnClassesThat(DOMAIN_CODE);

    @ArchTest
    static final ArchRule CSV_KNOWS_NOTHING_OF_A_DOMAIN_BUT_ROWS = noClasses().that().resideInAPackage(CSV)
            .should().dependOnClassesThat(DOMAIN_CODE.and(not(type(ExportRow.class))))
            .because("LazyRow implements ExportRow, so that a row is not copied into another object");

    @ArchTest
    static final ArchRule SHARED_ENGINES_KNOW_NO_MICROPROFILE_INTERFACE = noClasses().that(ENGINES.and(not(in(DOWNLOAD))))
            .should().dependOnClassesThat().areAnnotatedWith("jakarta.ws.rs.Path")
            .because("only the download sends an operation itself: an export, whose body the REST client cannot hold back");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLES = slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NOTHING_IS_NAMED_IMPL_OR_ASYNC = noClasses().should().haveSimpleNameEndingWith("Impl")
            .orShould().haveSimpleNameStartingWith("Async");

    @ArchTest
    static final ArchRule MICROPROFILE_INTERFACES_END_IN_API = classes().that()
            .areAnnotatedWith("jakarta.ws.rs.Path").should().haveSimpleNameEndingWith("Api");

    @ArchTest
    static final ArchRule VALUES_ARE_IMMUTABLE = classes().that(DOMAINS)
            .and().areTopLevelClasses().and().areNotInterfaces().and().doNotHaveModifier(JavaModifier.SYNTHETIC)
            .and().arePublic().should().beRecords();

    private static DescribedPredicate<JavaClass> in(String... packages) {
        return resideInAnyPackage(packages);
    }

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
