package io.quarkiverse.datadog.llmobs.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.annotation.block.ContentBlock;
import io.quarkiverse.datadog.llmobs.annotation.interaction.Interaction;
import io.quarkiverse.datadog.llmobs.annotation.label.LabelSchema;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportReport;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.dataset.imports.Checkpoint;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportReport;
import io.quarkiverse.datadog.llmobs.dataset.record.RecordQuery;
import io.quarkiverse.datadog.llmobs.error.ApiError;
import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.Page;
import io.quarkiverse.datadog.llmobs.prompt.template.Template;
import io.quarkiverse.datadog.llmobs.prompt.template.TemplateItem;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkus.builder.BuildContext;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.GeneratedResourceBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.test.QuarkusUnitTest;

/**
 * The build registers every value that an application may give to Jackson; what this test sees is what a native executable has.
 */
class NativeRegistrationTest {

    private static final String REGISTERED = "registered-for-reflection";
    private static final String RECORDS = "public-records";
    private static final String PUBLIC = "io.quarkiverse.datadog.llmobs.";
    private static final List<String> OTHERS = List.of("runtime.", "deployment.", "emulator.", "testkit.", "it.");

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .addBuildChainCustomizer(chain -> chain.addBuildStep(NativeRegistrationTest::show)
                    .consumes(ReflectiveClassBuildItem.class).consumes(CombinedIndexBuildItem.class)
                    .produces(GeneratedResourceBuildItem.class).build());

    private static void show(BuildContext context) {
        produce(context, REGISTERED, context.consumeMulti(ReflectiveClassBuildItem.class).stream()
                .filter(item -> item.isMethods() && item.isFields() && item.isConstructors())
                .flatMap(item -> item.getClassNames().stream()));
        produce(context, RECORDS, context.consume(CombinedIndexBuildItem.class).getIndex().getKnownClasses().stream()
                .filter(type -> type.isRecord() && Modifier.isPublic(type.flags())).map(ClassInfo::name)
                .map(DotName::toString).filter(NativeRegistrationTest::isPublic));
    }

    private static boolean isPublic(String name) {
        return name.startsWith(PUBLIC) && OTHERS.stream().noneMatch(name.substring(PUBLIC.length())::startsWith);
    }

    private static void produce(BuildContext context, String name, Stream<String> lines) {
        context.produce(
                new GeneratedResourceBuildItem(name, String.join("\n", lines.toList()).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void everyRecordOfAPublicPackageIsRegistered() throws Exception {
        Set<String> missing = lines(RECORDS);
        assertTrue(missing.size() > 25, missing::toString);
        missing.removeAll(lines(REGISTERED));
        assertEquals(Set.of(), missing);
    }

    @Test
    void theOtherPublicValuesAreRegisteredToo() throws Exception {
        Set<String> registered = lines(REGISTERED);
        for (Class<?> type : List.of(Cursor.class, Checkpoint.class, Page.class, ExportReport.class, ImportReport.class,
                Failure.class, ApiError.class, ApiError.Source.class, Dataset.class, RecordQuery.class, Document.class,
                ExportRow.class, Template.class, TemplateItem.class, LabelSchema.class, ContentBlock.class,
                Interaction.class)) {
            assertTrue(registered.contains(type.getName()), type.getName());
        }
        assertTrue(registered.stream().anyMatch(NativeRegistrationTest::isImplementationOfExportRow),
                "the implementation of ExportRow");
    }

    private static boolean isImplementationOfExportRow(String name) {
        try {
            Class<?> type = Class.forName(name, false, Thread.currentThread().getContextClassLoader());
            return ExportRow.class.isAssignableFrom(type) && !type.isInterface();
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Test
    void noOtherTypeOfTheExtensionIsRegistered() throws Exception {
        for (String name : lines(REGISTERED)) {
            if (name.startsWith(PUBLIC)) {
                assertTrue(!name.contains("Exception") && !name.endsWith("Datasets") && !name.contains(".it."), name);
            }
        }
    }

    private static Set<String> lines(String resource) throws Exception {
        try (InputStream lines = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return new TreeSet<>(new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        }
    }
}
