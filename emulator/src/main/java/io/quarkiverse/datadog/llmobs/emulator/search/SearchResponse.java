package io.quarkiverse.datadog.llmobs.emulator.search;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;

/**
 * Hits as the data of a response, by kind. A kind is there if it was searched for.
 */
final class SearchResponse {

    static final String TYPE = "experimentation";

    private SearchResponse() {
    }

    static ObjectNode document(SearchFilter filter, List<SearchWalk.Hit> hits) {
        ObjectNode attributes = Json.object();
        for (String kind : SearchFilter.KINDS) {
            if (filter.has(kind)) {
                ArrayNode list = attributes.putArray(kind);
                hits.stream().filter(hit -> hit.kind().equals(kind)).forEach(hit -> list.add(hit.json()));
            }
        }
        return JsonApi.document(JsonApi.resource(UUID.randomUUID().toString(), TYPE, attributes));
    }
}
