package io.quarkiverse.datadog.llmobs.emulator.operation;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.Fault;
import io.quarkiverse.datadog.llmobs.emulator.fault.RequestFault;
import io.quarkiverse.datadog.llmobs.emulator.json.InvalidJsonException;
import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;

/**
 * A request for an emulated operation.
 *
 * @param path the path parameters, decoded
 * @param query the query parameters, decoded
 * @param contentType the media type of the body, null if the request does not say
 * @param fault the fault of this request
 */
public record ApiRequest(Map<String, String> path, Map<String, List<String>> query, String contentType, byte[] body,
        RequestFault fault) {

    /** A path parameter. */
    public String path(String name) {
        return path.get(name);
    }

    /** The same request with other query parameters, for operations that have them in the body. */
    public ApiRequest withQuery(Map<String, List<String>> other) {
        return new ApiRequest(path, other, contentType, body, fault);
    }

    /** The first value of a query parameter, or null. */
    public String query(String name) {
        List<String> values = query.get(name);
        return values == null ? null : values.get(0);
    }

    /** All values of a query parameter. */
    public List<String> queries(String name) {
        return query.getOrDefault(name, List.of());
    }

    /**
     * A query parameter that is {@code true} or {@code false}; false if it is absent. Python writes these words with a capital
     * letter, which the live service accepts (recorded).
     *
     * @throws ApiException if it is something else
     */
    public boolean flag(String name) {
        String text = query(name);
        if (text != null && !text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw ApiException.badRequest("invalid " + name + ": \"" + text + "\" is neither true nor false");
        }
        return Boolean.parseBoolean(text);
    }

    /**
     * The attributes of the resource in the body.
     *
     * @param types the accepted values of {@code data.type}; the description and the live service disagree on some
     * @throws InvalidJsonException if the body has no such resource
     */
    public JsonMembers attributes(String... types) {
        JsonNode data = parse().path("data");
        if (!data.isObject()) {
            throw new InvalidJsonException("data is missing or not an object");
        }
        String type = data.path("type").asText();
        if (!List.of(types).contains(type)) {
            throw new InvalidJsonException(
                    "data.type is \"" + type + "\", expected \"" + String.join("\" or \"", types) + "\"");
        }
        if (!data.path("attributes").isObject()) {
            throw new InvalidJsonException("data.attributes is missing or not an object");
        }
        return new JsonMembers(data.get("attributes"), "data.attributes");
    }

    /**
     * The attributes of a resource in the body whose id is the one in the path, too.
     *
     * @param idParameter the path parameter
     */
    public JsonMembers attributesOf(String idParameter, String type) {
        JsonMembers attributes = attributes(type);
        String id = parse().at("/data/id").asText();
        if (!id.equals(path(idParameter))) {
            throw new InvalidJsonException("data.id is \"" + id + "\", expected the " + idParameter + " of the path");
        }
        return attributes;
    }

    /**
     * The members of a body that is no JSON:API document.
     *
     * @throws InvalidJsonException if the body is no object
     */
    public JsonMembers members() {
        JsonNode members = parse();
        if (!members.isObject()) {
            throw new InvalidJsonException("the body is not an object");
        }
        return new JsonMembers(members, "body");
    }

    /** The same for a resource whose id may be left out. */
    public JsonMembers attributesWithOptionalId(String idParameter, String type) {
        return parse().at("/data/id").isMissingNode() ? attributes(type) : attributesOf(idParameter, type);
    }

    private JsonNode parse() {
        try {
            return Json.parse(body);
        } catch (JsonProcessingException e) {
            throw new InvalidJsonException("malformed JSON: " + Json.describe(e), e);
        }
    }

    /** The version of a dataset that is visible to a request that does not name a version. */
    public int visibleVersion(int current) {
        return current > 0 && takeFault(Fault.Kind.READ_LAG) ? current - 1 : current;
    }

    /** Whether a fault of this kind takes effect now; that uses up one of its times. */
    public boolean takeFault(Fault.Kind kind) {
        return fault.take(kind);
    }
}
