package io.quarkiverse.datadog.llmobs.emulator.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;

/**
 * Groups rows and computes the mean of fields: of numbers, and of booleans as 1 and 0. Which function the live service computes
 * is not described.
 */
record Aggregates(AggregateRequest request) {

    /** The attributes of a response. A row without one of the fields to group by is in no group. */
    ObjectNode of(Stream<ObjectNode> all) {
        List<ObjectNode> rows = all.filter(request.rows()).toList();
        Map<ObjectNode, List<ObjectNode>> groups = new LinkedHashMap<>();
        for (ObjectNode row : rows) {
            ObjectNode key = key(row);
            if (key != null) {
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
            }
        }
        ObjectNode attributes = Json.object().put("hit_count", rows.size());
        ArrayNode values = attributes.putObject("result").putArray("values");
        groups.entrySet().stream().sorted((a, b) -> b.getValue().size() - a.getValue().size()).limit(request.limit())
                .forEach(group -> values.add(bucket(group.getKey(), group.getValue())));
        return attributes;
    }

    private ObjectNode key(ObjectNode row) {
        ObjectNode key = Json.object();
        for (String field : request.groupBy()) {
            JsonNode value = row.path(field);
            if (value.isMissingNode() || value.isNull()) {
                return null;
            }
            key.set(field, value);
        }
        return key;
    }

    private ObjectNode bucket(ObjectNode key, List<ObjectNode> rows) {
        ObjectNode bucket = Json.object();
        if (!key.isEmpty()) {
            bucket.set("by", key);
        }
        ObjectNode metrics = bucket.putObject("metrics");
        request.metrics().forEach((name, field) -> metrics.put(name, mean(rows, field)));
        return bucket;
    }

    /** Null if no row has a value. */
    private static BigDecimal mean(List<ObjectNode> rows, String field) {
        List<BigDecimal> values = rows.stream().map(row -> row.path(field))
                .filter(value -> value.isNumber() || value.isBoolean())
                .map(value -> value.isBoolean() ? BigDecimal.valueOf(value.booleanValue() ? 1 : 0) : value.decimalValue())
                .toList();
        if (values.isEmpty()) {
            return null;
        }
        BigDecimal mean = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64).stripTrailingZeros();
        return mean.scale() < 0 ? mean.setScale(0) : mean;
    }
}
