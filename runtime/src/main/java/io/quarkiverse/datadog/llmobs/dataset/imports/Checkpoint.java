package io.quarkiverse.datadog.llmobs.dataset.imports;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The records of an import that the service has confirmed, by their numbers in the input. Immutable.
 * <p>
 * Store its {@link #toString() text} to continue the import later, also in another process. It is valid for the same file or
 * the same sequence of records only.
 */
public final class Checkpoint implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Checkpoint START = new Checkpoint(List.of());
    private static final Pattern RANGE = Pattern.compile("(\\d{1,18})(?:-(\\d{1,18}))?");

    private final List<RecordRange> confirmed;

    private Checkpoint(List<RecordRange> confirmed) {
        this.confirmed = confirmed;
    }

    /** The checkpoint of an import that has not confirmed any record. */
    public static Checkpoint start() {
        return START;
    }

    /**
     * Parses a checkpoint from its {@linkplain #toString() text}; null and blank texts are the start.
     *
     * @throws IllegalArgumentException when it is not the text of a checkpoint
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Checkpoint of(String text) {
        Checkpoint checkpoint = START;
        for (String part : text == null || text.isBlank() ? new String[0] : text.split(",", -1)) {
            Matcher range = RANGE.matcher(part.strip());
            if (!range.matches()) {
                throw new IllegalArgumentException(
                        "A checkpoint looks like 1-12000,13001-14000, but was \"" + text + '"');
            }
            long first = Long.parseLong(range.group(1));
            checkpoint = checkpoint
                    .with(new RecordRange(first, range.group(2) == null ? first : Long.parseLong(range.group(2))));
        }
        return checkpoint;
    }

    /** Returns a copy in which these records are confirmed as well. */
    public Checkpoint with(RecordRange more) {
        List<RecordRange> merged = new ArrayList<>(confirmed.size() + 1);
        RecordRange grown = more;
        int place = 0;
        for (RecordRange range : confirmed) {
            if (range.last() < grown.first() - 1) {
                merged.add(range);
                place = merged.size();
            } else if (grown.last() < range.first() - 1) {
                merged.add(range);
            } else {
                grown = new RecordRange(Math.min(range.first(), grown.first()), Math.max(range.last(), grown.last()));
            }
        }
        merged.add(place, grown);
        return new Checkpoint(List.copyOf(merged));
    }

    /** The confirmed records, in ascending order and as few ranges as possible; empty when there are none. */
    public List<RecordRange> confirmed() {
        return confirmed;
    }

    /** The number of confirmed records. */
    public long records() {
        return confirmed.stream().mapToLong(RecordRange::size).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that && confirmed.equals(that.confirmed);
    }

    @Override
    public int hashCode() {
        return confirmed.hashCode();
    }

    /** A text that {@link #of(String)} parses to an equal checkpoint, such as {@code 1-12000,13001-14000}. */
    @Override
    @JsonValue
    public String toString() {
        return confirmed.stream().map(RecordRange::toString).collect(Collectors.joining(","));
    }
}
