package io.quarkiverse.datadog.llmobs.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.yaml.snakeyaml.Yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The parsed API description: the file that {@link Contract} validates against.
 */
public final class ApiDescription {

    private static final String FILE = "/contract/llm-obs-openapi.yaml";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private ApiDescription() {
    }

    /** All operations, in the order of the file. */
    public static List<DescribedOperation> operations() {
        JsonNode root = parsed();
        List<DescribedOperation> operations = new ArrayList<>();
        root.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(member -> METHODS.contains(member.getKey()))
                .forEach(operation -> operations.add(new DescribedOperation(root, path.getKey(), operation.getKey(),
                        operation.getValue()))));
        return operations;
    }

    private static JsonNode parsed() {
        try (InputStream in = ApiDescription.class.getResourceAsStream(FILE)) {
            return new ObjectMapper().valueToTree(new Yaml().<Map<String, Object>> load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a reference stands for, or the node itself when it is none. */
    static JsonNode resolved(JsonNode root, JsonNode node) {
        return node.has("$ref") ? resolved(root, root.at(node.get("$ref").asText().substring(1))) : node;
    }
}
