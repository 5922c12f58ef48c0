package io.quarkiverse.datadog.llmobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import io.quarkiverse.datadog.llmobs.annotation.NewAnnotation;
import io.quarkiverse.datadog.llmobs.annotation.label.NewLabelValue;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.dataset.imports.Checkpoint;
import io.quarkiverse.datadog.llmobs.dataset.imports.RecordRange;
import io.quarkiverse.datadog.llmobs.experiment.search.AggregationQuery;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchQuery;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchScope;
import io.quarkiverse.datadog.llmobs.integration.inference.NewInference;
import io.quarkiverse.datadog.llmobs.integration.message.Message;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.Page;
import io.quarkiverse.datadog.llmobs.prompt.managed.PromptSelector;
import io.quarkiverse.datadog.llmobs.prompt.template.ChatMessage;
import io.quarkiverse.datadog.llmobs.prompt.template.ChatTemplate;
import io.quarkiverse.datadog.llmobs.span.SpanQuery;

/**
 * An application may pass every value on as JSON, with the mapper that Quarkus configures.
 */
class PublicValuesAsJsonTest {

    private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();

    static Stream<Class<?>> values() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.quarkiverse.datadog.llmobs").stream()
                .filter(type -> !type.getPackageName().startsWith("io.quarkiverse.datadog.llmobs.runtime"))
                .filter(type -> !type.isInterface() && !type.isEnum() && !type.isAssignableTo(Throwable.class))
                .<Class<?>> map(JavaClass::reflect)
                .filter(type -> Modifier.isPublic(type.getModifiers())
                        && type.getEnclosingClass() != LlmObservabilityClient.class && hasState(type));
    }

    private static boolean hasState(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).anyMatch(field -> !Modifier.isStatic(field.getModifiers()));
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyValueIsWrittenAndReadBack(Class<?> type) throws Exception {
        Object value = sample(type);
        String json = JSON.writeValueAsString(value);
        assertTrue(json.length() > 2, json);
        JavaType text = JSON.constructType(String.class);
        JavaType[] arguments = Arrays.stream(type.getTypeParameters()).map(parameter -> text).toArray(JavaType[]::new);
        JavaType readAs = arguments.length == 0 ? JSON.constructType(type)
                : JSON.getTypeFactory().constructSimpleType(type, arguments);
        assertEquals(value, JSON.readValue(json, readAs), json);
    }

    @Test
    void allOfThemAreFound() {
        assertTrue(values().count() > 25);
    }

    @Test
    void aPageHoldsItsItemsAndTheTextOfItsCursor() throws Exception {
        assertEquals("""
                {"items":["a","b"],"nextCursor":"version=3;x"}""",
                JSON.writeValueAsString(new Page<>(List.of("a", "b"), Cursor.after("x").pinnedTo(3))));
        assertEquals("""
                {"items":[],"nextCursor":null}""", JSON.writeValueAsString(new Page<>(List.of(), null)));
    }

    @Test
    void aCheckpointIsWrittenAsItsText() throws Exception {
        assertEquals("\"1-3,7\"", JSON.writeValueAsString(Checkpoint.of("1-3,7")));
        assertEquals(Checkpoint.start(), JSON.readValue(JSON.writeValueAsString(Checkpoint.start()), Checkpoint.class));
    }

    @Test
    void aRowHoldsItsCells() throws Exception {
        assertEquals("""
                {"id":"7","input":{"q":1},"tags":["a:b"],"more":null}""", JSON.writeValueAsString(new Row()));
    }

    private static Object sample(Class<?> type) throws ReflectiveOperationException {
        if (type == Cursor.class) {
            return Cursor.of("version=3;x");
        }
        if (type == Checkpoint.class) {
            return Checkpoint.of("1-3,7");
        }
        if (type == RecordRange.class) {
            return new RecordRange(2, 5);
        }
        if (type == SpanQuery.class) {
            return SpanQuery.all().withMlApp("bot").withTimeOffset(Duration.ofSeconds(-5));
        }
        if (type == ChatTemplate.class) {
            return new ChatTemplate(List.of(ChatMessage.user("text")));
        }
        if (type == AggregationQuery.class) {
            return AggregationQuery.of("text").groupedBy("text").between(Instant.EPOCH, Instant.ofEpochMilli(1));
        }
        if (type == SearchQuery.class) {
            return SearchQuery.in(SearchScope.DATASETS).matching("text").atVersion(1);
        }
        if (type == NewInference.class) {
            return NewInference.of("text", Message.user("text"));
        }
        if (type == NewAnnotation.class) {
            return NewAnnotation.of("interaction", NewLabelValue.score("label", 1));
        }
        if (type == PromptSelector.class) {
            return PromptSelector.version("text", 5);
        }
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            arguments[i] = component(types[i]);
        }
        return type.getDeclaredConstructor(types).newInstance(arguments);
    }

    private static Object component(Class<?> type) throws ReflectiveOperationException {
        if (type == Object.class || type == String.class) {
            return "text";
        } else if (type == int.class || type == Integer.class) {
            return 4;
        } else if (type == long.class || type == Long.class) {
            return 5L;
        } else if (type == double.class || type == Double.class) {
            return 0.5;
        } else if (type == Number.class) {
            return 7;
        } else if (type == boolean.class || type == Boolean.class) {
            return true;
        } else if (type == BigDecimal.class) {
            return new BigDecimal("0.50");
        } else if (type == OptionalLong.class) {
            return OptionalLong.of(6);
        } else if (type == Duration.class) {
            return Duration.ofMillis(1500);
        } else if (type == Instant.class) {
            return Instant.parse("2026-01-02T03:04:05.678Z");
        } else if (type == List.class) {
            return List.of();
        } else if (type == Map.class) {
            return Map.of();
        }
        // of an interface with several forms the first one
        return sample(type.isSealed() ? type.getPermittedSubclasses()[0] : type);
    }

    private static final class Row implements ExportRow {

        @Override
        public long number() {
            return 1;
        }

        @Override
        public List<String> columns() {
            return List.of("id", "input", "tags", "more");
        }

        @Override
        public String text(String column) {
            return "7";
        }

        @Override
        public Object value(String column) {
            return column.equals("input") ? Map.of("q", 1) : null;
        }

        @Override
        public List<String> tags() {
            return List.of("a:b");
        }
    }
}
