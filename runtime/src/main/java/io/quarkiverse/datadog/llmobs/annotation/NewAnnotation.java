package io.quarkiverse.datadog.llmobs.annotation;

import java.util.List;

import io.quarkiverse.datadog.llmobs.annotation.label.NewLabelValue;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * What the user of the keys says about an interaction. It replaces what the same user has said before.
 *
 * @param interactionId the id of the interaction in the queue, not blank
 * @param labelValues a value for each label that gets one, at least one
 */
public record NewAnnotation(String interactionId, List<NewLabelValue> labelValues) {

    public NewAnnotation {
        Values.required("The interaction id of an annotation", interactionId);
        if (labelValues == null || labelValues.isEmpty()) {
            throw new IllegalArgumentException("The annotation of interaction '" + interactionId
                    + "' must have at least one label value; delete the annotation to remove all of them");
        }
        labelValues = Values.copy(labelValues);
    }

    public static NewAnnotation of(String interactionId, NewLabelValue... labelValues) {
        return new NewAnnotation(interactionId, List.of(labelValues));
    }
}
