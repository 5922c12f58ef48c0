package io.quarkiverse.datadog.llmobs.emulator.span;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;

/**
 * The body of a search.
 *
 * @param listing a request that has the body's filters, order and page in its query, as a listing has them
 * @param tags the tags that a span must have, by their keys
 * @param offset how far the range is shifted, in seconds
 */
record SearchBody(ApiRequest listing, SortedMap<String, String> tags, long offset) {

    private static final List<String> FILTERS = List.of("from", "to", "query", "span_id", "trace_id", "span_kind",
            "span_name", "ml_app");
    /** About a hundred years. */
    private static final long MAX_OFFSET = 3_155_760_000L;

    static SearchBody of(ApiRequest request) {
        JsonMembers attributes = request.attributes("spans");
        JsonMembers filter = member(attributes, "filter");
        JsonMembers page = member(attributes, "page");
        JsonMembers options = member(attributes, "options");
        Map<String, List<String>> query = new HashMap<>();
        FILTERS.forEach(name -> put(query, "filter[" + name + "]", filter.text(name)));
        put(query, "page[cursor]", page.text("cursor"));
        put(query, "page[limit]", page.count("limit"));
        put(query, "sort", attributes.text("sort"));
        put(query, "include_attachments", options.flag("include_attachments", true));
        return new SearchBody(request.withQuery(query), tags(member(filter, "tags")), offset(options));
    }

    private static JsonMembers member(JsonMembers parent, String name) {
        ObjectNode value = parent.object(name);
        return new JsonMembers(value == null ? Json.object() : value, parent.place() + "." + name);
    }

    private static void put(Map<String, List<String>> query, String name, Object value) {
        if (value != null) {
            query.put(name, List.of(value.toString()));
        }
    }

    private static SortedMap<String, String> tags(JsonMembers members) {
        SortedMap<String, String> tags = new TreeMap<>();
        members.node().fieldNames().forEachRemaining(key -> tags.put(key, members.requiredText(key)));
        return tags;
    }

    private static long offset(JsonMembers options) {
        JsonNode offset = options.get("time_offset");
        if (offset == null) {
            return 0;
        }
        if (!offset.isIntegralNumber() || !offset.canConvertToLong() || Math.abs(offset.longValue()) > MAX_OFFSET) {
            throw options.invalid("time_offset", "is not a number of seconds from -" + MAX_OFFSET + " to " + MAX_OFFSET);
        }
        return offset.longValue();
    }
}
