package io.quarkiverse.datadog.llmobs.deployment.contract;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.quarkiverse.datadog.llmobs.runtime.json.document.DocumentMapper;
import io.quarkiverse.datadog.llmobs.runtime.json.document.DocumentReader;
import io.quarkiverse.datadog.llmobs.runtime.json.document.DocumentWriter;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationCases;

/**
 * Binds requests, and reads and writes as the client does.
 */
final class Bodies {

    static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    /** Not the client's own mapper, so that a mistake in it shows. Whatever it does not know is missing in what is written. */
    private static final JsonMapper BINDER = JsonMapper.builder().addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private static final DocumentMapper CLIENT = new DocumentMapper(
            OperationCases.all().stream().<Class<?>> map(operation -> operation.method().getDeclaringClass()).distinct()
                    .toList());
    private static final DocumentReader READER = CLIENT.reader(UnaryOperator.identity());
    private static final DocumentWriter WRITER = CLIENT.writer();

    private Bodies() {
    }

    /** The request that JSON describes. */
    static Object bound(JsonNode json, Type type) throws JsonProcessingException {
        return BINDER.readValue(json.toString(), BINDER.constructType(type));
    }

    /** The value of a parameter, or an exception when its type does not have it. */
    static Object converted(JsonNode json, Type type) {
        JavaType target = BINDER.constructType(type);
        return BINDER.convertValue(json, target);
    }

    /** What the client makes of a response. Its reader has a method for each kind of body. */
    static Object read(JsonNode json, Type type) throws ReflectiveOperationException {
        Method method = Stream.of(DocumentReader.class.getMethods())
                .filter(reads -> BINDER.constructType(type).hasRawClass(reads.getReturnType())
                        && List.of(reads.getParameterTypes()).equals(List.of(Type.class, String.class, byte[].class)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the client has no reader of a " + type.getTypeName()));
        return method.invoke(READER, type, "application/vnd.api+json", json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The names of all members, at any depth. */
    static Stream<String> memberNames(JsonNode json) {
        return Stream.concat(json.properties().stream().map(Map.Entry::getKey),
                StreamSupport.stream(json.spliterator(), false).flatMap(Bodies::memberNames));
    }

    /** What the client sends. */
    static JsonNode written(Object value) throws JsonProcessingException {
        return JSON.readTree(WRITER.text("body", value));
    }
}
