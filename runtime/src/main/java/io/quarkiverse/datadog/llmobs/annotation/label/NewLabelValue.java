package io.quarkiverse.datadog.llmobs.annotation.label;

import java.util.List;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A value of a label, to be saved.
 *
 * @param labelSchemaId the id of the label, not blank
 * @param value not null, as the type of the label has it: a number, a text or a list of texts, true or false
 * @param assessment whether the value is good enough; null for none
 * @param reasoning the reason in free text; null for none
 */
public record NewLabelValue(String labelSchemaId, Object value, Assessment assessment, String reasoning) {

    public NewLabelValue {
        Values.required("The label id of a value", labelSchemaId);
        if (value == null) {
            throw new IllegalArgumentException("The value of label '" + labelSchemaId
                    + "' must not be null; leave the label out of the annotation instead");
        }
        if (value instanceof List<?> list) {
            value = Values.copy(list);
        }
    }

    /** A value of a score label. */
    public static NewLabelValue score(String labelSchemaId, Number value) {
        return new NewLabelValue(labelSchemaId, value, null, null);
    }

    /** A value of a categorical label with one of its texts, or of a text label. */
    public static NewLabelValue text(String labelSchemaId, String value) {
        return new NewLabelValue(labelSchemaId, value, null, null);
    }

    /** A value of a categorical label with several of its texts. */
    public static NewLabelValue texts(String labelSchemaId, String... values) {
        return new NewLabelValue(labelSchemaId, List.of(values), null, null);
    }

    /** A value of a boolean label. */
    public static NewLabelValue trueOrFalse(String labelSchemaId, boolean value) {
        return new NewLabelValue(labelSchemaId, value, null, null);
    }

    public NewLabelValue withAssessment(Assessment assessment) {
        return new NewLabelValue(labelSchemaId, value, assessment, reasoning);
    }

    public NewLabelValue withReasoning(String reasoning) {
        return new NewLabelValue(labelSchemaId, value, assessment, reasoning);
    }
}
