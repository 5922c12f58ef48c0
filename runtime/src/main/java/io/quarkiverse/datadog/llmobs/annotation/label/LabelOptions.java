package io.quarkiverse.datadog.llmobs.annotation.label;

import java.util.LinkedHashMap;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.value.JsonObjects;

/**
 * What labels of all types have beside their names.
 *
 * @param id the id; null in a definition that has none yet
 * @param description free text, or null
 * @param isRequired whether every annotation must have a value of it; null for the default of the service
 * @param hasAssessment whether its values have an {@link Assessment}; null for the default of the service
 * @param hasReasoning whether its values have a reason; null for the default of the service
 */
public record LabelOptions(String id, String description, Boolean isRequired, Boolean hasAssessment, Boolean hasReasoning) {

    /** The member that tells the types of labels apart. */
    static final String TYPE = "type";
    static final String NAME = "name";
    private static final String ID = "id";
    private static final String DESCRIPTION = "description";
    private static final String REQUIRED = "is_required";
    private static final String ASSESSMENT = "has_assessment";
    private static final String REASONING = "has_reasoning";

    static final LabelOptions NONE = new LabelOptions(null, null, null, null, null);

    /** Takes them out of the members of a definition. */
    static LabelOptions take(Map<String, Object> members) {
        return new LabelOptions(JsonObjects.takeText(members, ID), JsonObjects.takeText(members, DESCRIPTION),
                JsonObjects.takeFlag(members, REQUIRED), JsonObjects.takeFlag(members, ASSESSMENT),
                JsonObjects.takeFlag(members, REASONING));
    }

    static LabelOptions orNone(LabelOptions options) {
        return options == null ? NONE : options;
    }

    /** The JSON of a label with these options; members that are null are left out. */
    Map<String, Object> json(String name, String type, Map<String, Object> own, Map<String, Object> other) {
        Map<String, Object> json = new LinkedHashMap<>();
        JsonObjects.put(json, ID, id);
        JsonObjects.put(json, NAME, name);
        json.put(TYPE, type);
        JsonObjects.put(json, DESCRIPTION, description);
        JsonObjects.put(json, REQUIRED, isRequired);
        JsonObjects.put(json, ASSESSMENT, hasAssessment);
        JsonObjects.put(json, REASONING, hasReasoning);
        own.forEach((member, value) -> JsonObjects.put(json, member, value));
        other.forEach(json::putIfAbsent);
        return json;
    }
}
