package io.quarkiverse.datadog.llmobs.testkit.operation;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.rest.wire.Document;

/**
 * Replaces the arguments of a case by those that make another request of the same operation, for example a recorded one.
 *
 * @param pathParameters by name, decoded
 * @param query by name, decoded
 * @param body the JSON of the request; null when it has none
 */
public record RequestArguments(OperationCase operation, Map<String, String> pathParameters, Map<String, List<String>> query,
        JsonNode body) implements ArgumentReplacement {

    @Override
    public Object replace(Parameter parameter, Object argument) {
        PathParam path = parameter.getAnnotation(PathParam.class);
        if (path != null) {
            return WireValues.value(parameter.getParameterizedType(), WireValues.tree(pathParameters.get(path.value())));
        }
        QueryParam parameterOfQuery = parameter.getAnnotation(QueryParam.class);
        if (parameterOfQuery != null) {
            return WireValues.value(parameter.getParameterizedType(),
                    queryValue(parameterOfQuery.value(), parameter.getType()));
        }
        if (argument instanceof Document<?>) {
            return Document.of(body.at("/data/type").asText(), body.at("/data/id").textValue(), attributes());
        }
        return ofGroup(argument);
    }

    private Object ofGroup(Object argument) {
        if (argument instanceof String) {
            return pathParameters.entrySet().stream()
                    .filter(other -> argument.equals(operation.pathParameters().get(other.getKey()))).map(Map.Entry::getValue)
                    .findFirst().orElse((String) argument);
        }
        if (argument instanceof Record && argument.getClass().getSimpleName().endsWith("Query")) {
            return filters(argument.getClass());
        }
        return ofBody(argument);
    }

    /** A query has a component for each filter. */
    private Object filters(Class<?> type) {
        ObjectNode filters = WireValues.object();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = WireValues.wireName(component.getName());
            filters.set(name, queryValue("filter[" + name + "]", component.getType()));
        }
        return WireValues.record(type, filters);
    }

    private JsonNode queryValue(String name, Class<?> type) {
        List<String> values = query.get(name);
        if (values == null) {
            return MissingNode.getInstance();
        }
        return List.class.isAssignableFrom(type) ? WireValues.tree(values) : WireValues.tree(values.get(0));
    }

    /** Group methods take the attributes of the request, or one of their components. */
    private Object ofBody(Object argument) {
        Object sent = operation.requestAttributes();
        if (argument == null || sent == null) {
            return argument;
        }
        if (argument.equals(sent)) {
            return attributes();
        }
        for (RecordComponent component : sent.getClass().getRecordComponents()) {
            if (argument.equals(ReplacedTexts.get(component, sent))) {
                return ReplacedTexts.get(component, attributes());
            }
        }
        return argument;
    }

    private Object attributes() {
        return WireValues.record(operation.requestAttributes().getClass(), body.at("/data/attributes"));
    }
}
