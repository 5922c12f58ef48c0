package io.quarkiverse.datadog.llmobs.emulator;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How state is written as JSON: one implementation per {@link Profile}.
 */
interface Shapes {

    /** The author of everything: a version 1 UUID, as the live service uses for users. */
    String AUTHOR = "cc589400-1367-11ed-aee5-da7ad0900002";

    static Shapes of(Profile profile) {
        return profile == Profile.LIVE ? new LiveShapes() : new PublishedShapes();
    }

    String mediaType();

    /** The status of a create. */
    int created(Moment moment);

    ObjectNode project(Project.View project, Moment moment);

    ObjectNode dataset(Dataset.View dataset, Moment moment);

    ObjectNode experiment(Experiment experiment, Moment moment);

    ObjectNode listed(StoredRecord record, String datasetId);

    /** The {@code data} of the answer to an append. */
    ArrayNode appended(List<StoredRecord> records, String datasetId);

    /** The cursor of the last page. */
    JsonNode noCursor();

    Answer failure(ApiFailure failure);

    static ObjectNode data(JsonNode data) {
        ObjectNode document = Json.object();
        document.set("data", data);
        return document;
    }

    static ObjectNode resource(String id, String type, ObjectNode attributes) {
        ObjectNode resource = Json.object().put("id", id).put("type", type);
        resource.set("attributes", attributes);
        return resource;
    }

    static ObjectNode author() {
        return Json.object().put("id", AUTHOR);
    }

    static ObjectNode errors(JsonNode error) {
        ObjectNode document = Json.object();
        document.set("errors", JsonNodeFactory.instance.arrayNode().add(error));
        return document;
    }

    static void setIfSent(ObjectNode attributes, String name, JsonNode value) {
        if (value != null) {
            attributes.set(name, value);
        }
    }
}
