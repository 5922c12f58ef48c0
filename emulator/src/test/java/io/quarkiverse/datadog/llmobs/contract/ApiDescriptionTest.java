package io.quarkiverse.datadog.llmobs.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

class ApiDescriptionTest {

    private static final List<DescribedOperation> OPERATIONS = ApiDescription.operations();

    @Test
    void eachOperationHasItsPath() {
        assertEquals(73, OPERATIONS.stream().map(DescribedOperation::methodAndPath).distinct().count());
    }

    @Test
    void referencesAndPagesAreResolved() {
        DescribedOperation listing = operation("GET /api/v2/llm-obs/v1/{project_id}/datasets");
        assertEquals(List.of("project_id", "filter[name]", "filter[id]", "page[cursor]", "page[limit]"),
                listing.parameters().stream().map(DescribedParameter::name).toList());
        assertEquals(Map.of("cursor", "page[cursor]", "limit", "page[limit]"), listing.pageMembers());
        assertTrue(listing.isPageParameter("page[limit]"));
        Schema attributes = listing.jsonResponses().get("200").properties().get("data").items().properties().get("attributes");
        assertEquals("LLMObsDatasetDataAttributesResponse", attributes.place());
        assertEquals("date-time", attributes.properties().get("created_at").format());
        assertTrue(attributes.required().contains("name"));
    }

    @Test
    void choicesHaveTheirBranches() {
        Schema create = operation("POST /api/v2/llm-obs/v1/prompts").jsonRequest().orElseThrow();
        Schema template = create.properties().get("data").properties().get("attributes").properties().get("template");
        assertEquals(List.of("LLMObsPromptTemplate|0", "LLMObsPromptChatTemplate", "LLMObsPromptAuthoringMessagesTemplate"),
                template.branches().stream().map(Schema::place).toList());
    }

    @Test
    void theTypesOfAllSchemasAreKnown() {
        Set<String> types = new TreeSet<>();
        OPERATIONS.forEach(operation -> {
            operation.parameters().forEach(parameter -> collect(parameter.schema(), types));
            operation.jsonRequest().ifPresent(schema -> collect(schema, types));
            operation.jsonResponses().values().forEach(schema -> collect(schema, types));
        });
        assertEquals(Set.of("any", "array", "boolean", "integer", "number", "object", "string"), types);
        assertFalse(operation("DELETE /api/v2/llm-obs/v1/annotation-queues/{queue_id}").jsonRequest().isPresent());
    }

    private static void collect(Schema schema, Set<String> types) {
        types.add(schema.type() == null ? "any" : schema.type());
        schema.properties().values().forEach(property -> collect(property, types));
        schema.branches().forEach(branch -> collect(branch, types));
        schema.values().ifPresent(values -> collect(values, types));
        if ("array".equals(schema.type())) {
            collect(schema.items(), types);
        }
    }

    private static DescribedOperation operation(String methodAndPath) {
        return OPERATIONS.stream().filter(operation -> operation.methodAndPath().equals(methodAndPath)).findFirst()
                .orElseThrow();
    }
}
