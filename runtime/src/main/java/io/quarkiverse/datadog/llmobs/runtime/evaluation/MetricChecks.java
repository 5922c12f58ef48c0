package io.quarkiverse.datadog.llmobs.runtime.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;
import io.quarkiverse.datadog.llmobs.runtime.text.VisibleText;

/**
 * Checks the arguments of one evaluation or feedback. Each message names the argument, its value and the way out.
 *
 * @param place names it in messages, such as {@code evaluations[2]}
 */
record MetricChecks(String place) {

    private static final Pattern LABEL = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,199}");
    private static final int SHOWN = 60;
    /** Milliseconds cannot express a later time. */
    private static final Instant LATEST = Instant.ofEpochMilli(Long.MAX_VALUE);

    /** The service would replace other characters without a word. */
    String label(String label) {
        if (!LABEL.matcher(text("label", label, "name what the value is about")).matches()) {
            throw invalid("label", label, "must be a letter and then letters, digits and underscores of ASCII, at most 200"
                    + " characters", "rename it, for example by underscores in place of other characters");
        }
        return label;
    }

    /** A text that is needed. */
    String text(String argument, String value, String wayOut) {
        if (value == null || value.isBlank()) {
            throw invalid(argument, value, "must not be blank", wayOut);
        }
        return Arguments.wellFormed(place + "." + argument, value);
    }

    long timestamp(Instant timestamp) {
        if (timestamp == null || timestamp.isBefore(Instant.EPOCH)) {
            throw timestamp(timestamp, "must be a time from 1970 on");
        }
        if (timestamp.isAfter(LATEST)) {
            throw timestamp(timestamp, "must be a time that a number of milliseconds can express");
        }
        return timestamp.toEpochMilli();
    }

    private IllegalArgumentException timestamp(Instant timestamp, String rule) {
        return invalid("timestamp", timestamp, rule, "set it with withTimestamp, for example to Instant.now()");
    }

    /** Null for none. */
    List<String> tags(List<String> tags) {
        if (tags != null) {
            for (int i = 0; i < tags.size(); i++) {
                String tag = text("tags[" + i + "]", tags.get(i), "leave it out");
                int colon = tag.indexOf(':');
                if (colon < 1 || colon == tag.length() - 1) {
                    throw invalid("tags[" + i + "]", tag, "must have the form key:value", "add what is missing");
                }
            }
        }
        return tags;
    }

    /**
     * The failure of an argument.
     *
     * @param rule what it must be
     * @param wayOut what to do
     */
    IllegalArgumentException invalid(String argument, Object value, String rule, String wayOut) {
        return new IllegalArgumentException(
                place + "." + argument + " " + rule + ", but was " + shown(value) + "; " + wayOut);
    }

    static String shown(Object value) {
        String text = VisibleText.of(String.valueOf(value), SHOWN);
        return value == null ? text
                : value instanceof String ? '"' + text + '"'
                        : text + " (" + value.getClass().getSimpleName() + ")";
    }
}
