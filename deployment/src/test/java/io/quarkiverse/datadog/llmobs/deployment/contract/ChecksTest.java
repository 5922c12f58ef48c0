package io.quarkiverse.datadog.llmobs.deployment.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.type.TypeReference;

import io.quarkiverse.datadog.llmobs.contract.ApiDescription;
import io.quarkiverse.datadog.llmobs.contract.DescribedOperation;
import io.quarkiverse.datadog.llmobs.project.NewProject;
import io.quarkiverse.datadog.llmobs.project.Project;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;

/**
 * The checks find what a type lacks: here datasets are sent and read as projects.
 */
class ChecksTest {

    private static final Type NEW_PROJECT = new TypeReference<Document<Resource<NewProject>>>() {
    }.getType();
    private static final Type PROJECT = new TypeReference<Document<Resource<Project>>>() {
    }.getType();

    private static final DescribedOperation CREATE = ApiDescription.operations().stream()
            .filter(operation -> operation.methodAndPath().equals("POST /api/v2/llm-obs/v1/{project_id}/datasets")).findFirst()
            .orElseThrow();

    @Test
    void aMemberOfARequestThatItsTypeLacksIsFound() {
        List<Problem> problems = RequestCheck.of("", CREATE.jsonRequest().orElseThrow(), NEW_PROJECT);
        assertEquals(Set.of("LLMObsDatasetDataAttributesRequest.metadata"), places(problems));
        assertTrue(problems.get(0).what().endsWith("became nothing"), problems.get(0)::what);
    }

    @Test
    void aMemberOfAResponseThatHasNoComponentIsFound() {
        Set<String> places = places(ResponseCheck.of("", CREATE.jsonResponses().get("200"), PROJECT));
        assertTrue(places.containsAll(Set.of("LLMObsDatasetDataAttributesResponse.current_version",
                "LLMObsDatasetDataAttributesResponse.metadata")), places::toString);
        assertTrue(places.stream().noneMatch(place -> place.contains("unknown_member")), places::toString);
    }

    @Test
    void attributesThatCannotBeReadAreFound() {
        Set<String> places = places(ResponseCheck.of("", CREATE.jsonResponses().get("200"), NEW_PROJECT));
        assertTrue(places.contains("LLMObsDatasetDataResponse.attributes"), places::toString);
    }

    private static Set<String> places(List<Problem> problems) {
        return problems.stream().map(Problem::place).collect(Collectors.toSet());
    }
}
