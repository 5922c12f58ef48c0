package io.quarkiverse.datadog.llmobs.annotation.label;

import java.util.Map;

/**
 * A definition of a label of a type that this version knows.
 *
 * @param <L> the type itself
 */
public sealed interface KnownLabel<L extends KnownLabel<L>> extends LabelSchema
        permits ScoreLabel, CategoricalLabel, BooleanLabel, TextLabel {

    /** What labels of all types have, never null. */
    LabelOptions options();

    /** Members that this version does not know, never null. */
    Map<String, Object> other();

    /** The same with other options. */
    L with(LabelOptions options);

    @Override
    default String id() {
        return options().id();
    }

    /** The same with the id of a label that exists, for an update that keeps it. */
    default L withId(String id) {
        LabelOptions known = options();
        return with(new LabelOptions(id, known.description(), known.isRequired(), known.hasAssessment(), known.hasReasoning()));
    }

    default L withDescription(String description) {
        LabelOptions known = options();
        return with(new LabelOptions(known.id(), description, known.isRequired(), known.hasAssessment(), known.hasReasoning()));
    }

    /** The same as one that every annotation must have. */
    default L required() {
        LabelOptions known = options();
        return with(new LabelOptions(known.id(), known.description(), true, known.hasAssessment(), known.hasReasoning()));
    }

    /** The same with an {@link Assessment} beside its values. */
    default L withAssessment() {
        LabelOptions known = options();
        return with(new LabelOptions(known.id(), known.description(), known.isRequired(), true, known.hasReasoning()));
    }

    /** The same with a reason beside its values. */
    default L withReasoning() {
        LabelOptions known = options();
        return with(new LabelOptions(known.id(), known.description(), known.isRequired(), known.hasAssessment(), true));
    }
}
