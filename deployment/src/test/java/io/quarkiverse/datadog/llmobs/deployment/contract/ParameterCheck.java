package io.quarkiverse.datadog.llmobs.deployment.contract;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.contract.DescribedOperation;
import io.quarkiverse.datadog.llmobs.contract.DescribedParameter;
import io.quarkiverse.datadog.llmobs.deployment.contract.Difference.Kind;

/**
 * Whether the client can send each parameter.
 */
final class ParameterCheck {

    private ParameterCheck() {
    }

    /** The parameters that the method of the MicroProfile interface lacks, or whose values it cannot send. */
    static List<Problem> ofInterface(DescribedOperation described, ClientOperation client) {
        List<Problem> problems = new ArrayList<>();
        for (DescribedParameter parameter : described.parameters()) {
            Optional<Type> type = client.parameter(parameter.in(), parameter.name());
            if (type.isEmpty()) {
                problems.add(problem(described, parameter, "the method has no such parameter"));
            } else {
                unsent(described, parameter, type.get())
                        .ifPresent(value -> problems.add(problem(described, parameter, type.get() + " cannot hold " + value)));
            }
        }
        return problems;
    }

    private static Optional<JsonNode> unsent(DescribedOperation described, DescribedParameter parameter, Type type) {
        boolean isSize = described.isPageParameter(parameter.name());
        return values(parameter, isSize).stream().filter(value -> !holds(type, value)).findFirst();
    }

    /** The number of items of a page fits into an int. */
    private static List<JsonNode> values(DescribedParameter parameter, boolean isSize) {
        return isSize && "integer".equals(parameter.schema().type()) ? List.of(Samples.json("5000"))
                : SchemaDocuments.ofRequest(parameter.schema()).stream().map(GeneratedDocument::json)
                        .<JsonNode> map(value -> parameter.isRepeatable() ? Bodies.JSON.createArrayNode().add(value) : value)
                        .toList();
    }

    private static boolean holds(Type type, JsonNode value) {
        try {
            Object converted = Bodies.converted(value, type);
            return value.isArray() == converted instanceof Collection<?>
                    && Bodies.JSON.valueToTree(converted).asText().equals(value.asText());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * The parameters that the case does not send: what it sends, it sends through each API, see {@code RequestsTest}. Pages are
     * requested by {@code PagesTest}.
     */
    static List<Problem> ofGroups(DescribedOperation described, ClientOperation client) {
        return described.parameters().stream()
                .filter(parameter -> !parameter.in().equals("path") && !described.isPageParameter(parameter.name())
                        && !client.operation().query().containsKey(parameter.name()))
                .map(parameter -> problem(described, parameter, "the case does not send it").ofKind(Kind.UNSENT)).toList();
    }

    private static Problem problem(DescribedOperation described, DescribedParameter parameter, String what) {
        return new Problem(parameter.place(), described.id() + ", parameter " + parameter.name(), what);
    }
}
