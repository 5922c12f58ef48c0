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
 * Which records of an import the service has confirmed, by their numbers in what is imported. Immutable.
 * <p>
 * Keep its {@link #toString() text} to take up the import later, in another process too. It is about the same file or
 * the same sequence of records: numbers mean nothing for another one.
 */
public final class Checkpoint implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Checkpoint START = new Checkpoint(List.of());
    private static final Pattern RANGE = Pattern.compile("(\\d{1,18})(?:-(\\d{1,18}))?");

    private final List<RecordRange> confirmed;

    private Checkpoint(List<RecordRange> confirmed) {
        this.confirmed = confirmed;
    }

    /** Nothing is confirmed. */
    public static Checkpoint start() {
        return START;
    }

    /**
     * A checkpoint from its {@linkplain #toString() text}; the start when there is none.
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

    /** A copy in which these records are confirmed, too. */
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

    /** How many records are confirmed. */
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

    /** A text from which {@link #of(String)} makes an equal checkpoint, such as {@code 1-12000,13001-14000}. */
    @Override
    @JsonValue
    public String toString() {
        return confirmed.stream().map(RecordRange::toString).collect(Collectors.joining(","));
    }
}
