package io.quarkiverse.datadog.llmobs.emulator.search;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

/** Requests that search, and what they find. */
record SearchCalls(RunningEmulator running) {

    /** Two projects with datasets, records and experiments; one experiment has a run. */
    static final String SEED = """
            {"projects":[
              {"id":"p1","name":"Support Bot","datasets":[
                {"id":"d1","name":"golden","description":"reviewed","records":[
                  {"id":"r1","input":{"question":"Who wrote Faust?"},"expected_output":"Goethe"},
                  {"id":"r2","input":"What is 1+1?","expected_output":2}]},
                {"id":"d2","name":"drafts"}],
               "experiments":[{"id":"e1","name":"prompt v6","dataset":"golden"},{"id":"e2","name":"prompt v7"}]},
              {"id":"p2","name":"search","datasets":[{"id":"d3","name":"golden too"}]}]}""";

    TestClient.Response search(String attributes) {
        return running.client.post(API + "/experimentation/search", document("experimentation", attributes));
    }

    TestClient.Response simpleSearch(String attributes) {
        return running.client.post(API + "/experimentation/simple-search", document("experimentation", attributes));
    }

    /** @param scope JSON texts, with commas between them */
    TestClient.Response searchIn(String scope, String moreOfFilter) {
        return search("""
                {"filter":{"scope":[%s]%s}}""".formatted(scope, moreOfFilter));
    }

    static List<String> texts(TestClient.Response response, String kind, String member) {
        List<String> texts = new ArrayList<>();
        for (JsonNode hit : response.attributes().path(kind)) {
            texts.add((hit.has(member) ? hit : hit.path("attributes")).path(member).asText());
        }
        return texts;
    }
}
