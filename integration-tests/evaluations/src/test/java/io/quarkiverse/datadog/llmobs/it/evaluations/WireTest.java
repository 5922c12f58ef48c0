package io.quarkiverse.datadog.llmobs.it.evaluations;

import static io.quarkiverse.datadog.llmobs.testkit.cases.OperationIds.CREATE_EXPERIMENT;
import static io.quarkiverse.datadog.llmobs.testkit.cases.OperationIds.LIST_DATASETS;
import static io.quarkiverse.datadog.llmobs.testkit.cases.OperationIds.LIST_PROJECTS;
import static io.quarkiverse.datadog.llmobs.testkit.cases.OperationIds.LIST_RECORDS;
import static io.restassured.RestAssured.get;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.TextNode;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class WireTest {

    private static final List<String> JSON = List.of("text=naïve \"quotes\" 🙂",
            "number=0.10000000000000000000000000000000000001", "whole=9007199254740993", "flag=false", "nothing=null",
            "list=[1, two, {three=3}]");

    /** Members of all resources; the client does not know {@code shelf}. */
    private static final String COMMON = """
            "author": {"id": "u-1", "name": "Ada", "email": "ada@example.com", "handle": "ada",
                "icon": "https://example.com/ada", "since": 1843},
            "created_at": "2026-01-02T03:04:05.678901Z", "updated_at": "2026-02-03T04:05:06Z",
            "deleted_at": "2026-03-04T05:06:07Z", "shelf": "top"
            """;
    private static final List<String> AUTHOR_READ = List.of("id=u-1", "name=Ada", "email=ada@example.com", "handle=ada",
            "icon=https://example.com/ada", "since=1843");

    private static final List<String> TIMES_READ = List.of("createdAt=2026-01-02T03:04:05.678901Z",
            "updatedAt=2026-02-03T04:05:06Z", "deletedAt=2026-03-04T05:06:07Z");

    @AfterEach
    void recover() {
        Service.recover();
    }

    @Test
    void everyMemberIsSent() {
        JsonPath read = get("/wire/written").then().statusCode(200).extract().jsonPath();
        assertMembers(read, "project", List.of("name=wire", "description=about the project"));
        assertMembers(read, "dataset", List.of("name=wire", "description=about the dataset"), JSON);
        assertMembers(read, "record", List.of("id=r-1", "expectedOutput=[yes, 42]", "tags=[kind:wire]", "version=1"), JSON);
        assertMembers(read, "changed", List.of("name=rewired", "description=changed", "metadata={changed=true}"));
        assertMembers(read, "experiment",
                List.of("experiment=wired", "description=about the experiment", "runCount=3", "datasetVersion=1"), JSON);
    }

    @Test
    void everyMemberOfAResponseIsRead() {
        respond(LIST_PROJECTS, """
                {"data": [{"id": "p-1", "type": "projects", "attributes": {"name": "P", "description": "about", %s}}],
                 "meta": {"after": "", "total": 1}}""");
        respond(LIST_DATASETS, """
                {"data": [{"id": "d-1", "type": "datasets", "attributes": {"name": "D", "description": "about",
                    "metadata": {"deep": [1]}, "current_version": 7, "project_id": "p-1", "dataset_type": "user", %s}}],
                 "meta": {"after": "", "total": 1}}""");
        respond(LIST_RECORDS, """
                {"data": [{"id": "r-1", "type": "datasets", "attributes": {"dataset_id": "d-1", "input": 1.50,
                    "expected_output": [true], "metadata": {"deep": [1]}, "tags": ["a:b"], "version": 7,
                    "canonical_id": "c-1", "ttl": "2029-01-02T03:04:05Z", %s}}],
                 "meta": {"after": "", "total": 1}}""");
        respond(CREATE_EXPERIMENT, """
                {"data": {"id": "e-1", "type": "experiments", "attributes": {"name": "E-1", "experiment": "E",
                    "description": "about", "project_id": "p-1", "dataset_id": "d-1", "dataset_version": 7,
                    "dataset_name": "D", "status": "paused", "error": "none", "config": {"model": "small"},
                    "metadata": {"deep": [1]}, "run_count": 3, "parent_experiment_id": "e-0",
                    "aggregate_data": {"mean": 0.5}, "is_auto_experiment": true, %s}}}""");
        JsonPath read = get("/wire/read").then().statusCode(200).extract().jsonPath();
        assertMembers(read, "project", List.of("id=p-1", "name=P", "description=about", "shelf=top"), AUTHOR_READ,
                TIMES_READ.subList(0, 2));
        assertMembers(read, "dataset",
                List.of("id=d-1", "name=D", "description=about", "metadata={deep=[1]}", "currentVersion=7",
                        "projectId=p-1", "datasetType=user", "shelf=top"),
                AUTHOR_READ, TIMES_READ);
        assertMembers(read, "record",
                List.of("id=r-1", "datasetId=d-1", "input=1.50", "expectedOutput=[true]", "metadata={deep=[1]}",
                        "tags=[a:b]", "version=7", "canonicalId=c-1", "ttl=2029-01-02T03:04:05Z", "shelf=top"),
                AUTHOR_READ,
                TIMES_READ);
        assertMembers(read, "experiment", List.of("id=e-1", "name=E-1", "experiment=E", "description=about", "projectId=p-1",
                "datasetId=d-1", "datasetVersion=7", "datasetName=D", "status=paused", "error=none", "config={model=small}",
                "metadata={deep=[1]}", "runCount=3", "parentExperimentId=e-0", "aggregateData={mean=0.5}",
                "isAutoExperiment=true", "shelf=top"), AUTHOR_READ, TIMES_READ);
        assertMembers(read, "project", List.of("nextCursor=null"));
    }

    /** Sends this body once, with the common members in it. */
    private static void respond(String operationId, String body) {
        Service.fail(operationId, """
                "kind": "status", "status": 200, "times": 1, "contentType": "application/vnd.api+json", "body": %s"""
                .formatted(TextNode.valueOf(body.formatted(COMMON))));
    }

    @SafeVarargs
    private static void assertMembers(JsonPath read, String what, List<String>... members) {
        String text = read.getString(what);
        List.of(members).forEach(
                group -> group
                        .forEach(member -> assertTrue(text.contains(member), () -> what + " lacks " + member + ": " + text)));
    }
}
