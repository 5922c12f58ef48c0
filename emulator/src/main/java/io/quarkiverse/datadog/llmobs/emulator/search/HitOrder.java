package io.quarkiverse.datadog.llmobs.emulator.search;

import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;

/**
 * The order that a search asks for, by members of hits. A hit without the member comes last.
 */
final class HitOrder {

    private static final List<String> DIRECTIONS = List.of("asc", "desc");

    private HitOrder() {
    }

    /** Without sort keys all hits are equal, and so keep their order. */
    static Comparator<SearchWalk.Hit> of(JsonMembers attributes) {
        Comparator<SearchWalk.Hit> order = (one, other) -> 0;
        for (JsonMembers key : attributes.objects("sort")) {
            String field = key.requiredText("field");
            String direction = key.text("direction");
            if (direction != null && !DIRECTIONS.contains(direction)) {
                throw key.invalid("direction", "is none of " + DIRECTIONS);
            }
            order = order.thenComparing(hit -> value(hit, field), by("desc".equals(direction)));
        }
        return order;
    }

    private static Comparator<JsonNode> by(boolean descending) {
        Comparator<JsonNode> ascending = HitOrder::compare;
        return Comparator.comparing(JsonNode::isMissingNode).thenComparing(descending ? ascending.reversed() : ascending);
    }

    private static int compare(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber() ? one.decimalValue().compareTo(other.decimalValue())
                : one.asText().compareTo(other.asText());
    }

    private static JsonNode value(SearchWalk.Hit hit, String field) {
        JsonNode own = hit.json().path(field);
        JsonNode value = own.isMissingNode() ? hit.json().path("attributes").path(field) : own;
        return value.isNull() ? MissingNode.getInstance() : value;
    }
}
