package io.quarkiverse.datadog.llmobs.runtime.annotation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.quarkiverse.datadog.llmobs.annotation.label.AnnotationSchema;
import io.quarkiverse.datadog.llmobs.annotation.label.BooleanLabel;
import io.quarkiverse.datadog.llmobs.annotation.label.CategoricalLabel;
import io.quarkiverse.datadog.llmobs.annotation.label.LabelSchema;
import io.quarkiverse.datadog.llmobs.annotation.label.OtherLabel;
import io.quarkiverse.datadog.llmobs.annotation.label.ScoreLabel;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Rejects labels that the service would reject, before they are sent. What is read is not checked.
 */
final class LabelChecks {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]+");

    private LabelChecks() {
    }

    /** Rejects invalid definitions and names that occur twice. Null stands for no definitions at all. */
    static void labels(AnnotationSchema schema) {
        Set<String> names = new HashSet<>();
        for (LabelSchema label : schema == null ? List.<LabelSchema> of() : schema.labelSchemas()) {
            Arguments.required("label", label);
            if (!(label instanceof OtherLabel)) {
                checkName(label.name());
            }
            if (label.name() != null && !names.add(label.name())) {
                throw new IllegalArgumentException(
                        "The label name '" + label.name() + "' occurs twice; a queue needs labels with different names");
            }
            checkValues(label);
        }
    }

    private static void checkName(String name) {
        Values.required("The name of a label", name);
        Arguments.wellFormed("The name of a label", name);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The name of a label must have letters, digits, '_' and '-' only, but was \"" + name + '"');
        }
    }

    private static void checkValues(LabelSchema label) {
        if (label instanceof CategoricalLabel categorical) {
            checkTexts(categorical);
        } else if (label instanceof ScoreLabel score) {
            checkBounds(score);
        } else if (label instanceof BooleanLabel verdict && Boolean.TRUE.equals(verdict.isAssessment())
                && !Boolean.TRUE.equals(verdict.options().hasAssessment())) {
            throw new IllegalArgumentException("The label '" + verdict.name()
                    + "' is an assessment, so it must have one as well; use asAssessment()");
        }
    }

    private static void checkTexts(CategoricalLabel label) {
        if (label.values().isEmpty() && label.other().isEmpty()) {
            throw new IllegalArgumentException(
                    "The label '" + label.name() + "' must have at least one value to choose from, but has none");
        }
        Set<String> values = new HashSet<>();
        for (String value : label.values()) {
            if (value == null || value.isEmpty()) {
                throw new IllegalArgumentException("The values of label '" + label.name() + "' must not be empty, but are "
                        + label.values());
            }
            if (!values.add(value)) {
                throw new IllegalArgumentException(
                        "The value '" + value + "' of label '" + label.name() + "' occurs twice; leave out one of them");
            }
        }
    }

    private static void checkBounds(ScoreLabel label) {
        if (label.min() != null && label.max() != null && label.min() > label.max()) {
            throw new IllegalArgumentException(
                    "The bounds of label '" + label.name() + "' allow no value: min is " + label.min()
                            + " and max is " + label.max());
        }
    }
}
