package io.quarkiverse.datadog.llmobs.page;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The position between two pages of a listing.
 * <p>
 * Keep its {@link #toString() text} to resume the listing later, in another process too. The server's part is opaque. A listing
 * of records also holds the dataset version that it is pinned to, so that a resumed listing continues in the same version.
 */
public final class Cursor {

    private static final Pattern PINNED = Pattern.compile("version=(\\d{0,19});(.*)", Pattern.DOTALL);
    private static final String LARGEST = String.valueOf(Long.MAX_VALUE);

    private final String value;
    private final Long version;

    private Cursor(String value, Long version) {
        this.value = value;
        this.version = version;
    }

    /**
     * A cursor from its {@linkplain #toString() text}.
     *
     * @param text not blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Cursor of(String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("A cursor must not be blank; leave it out to start at the first page");
        }
        Matcher pinned = PINNED.matcher(text);
        if (!isPinned(pinned)) {
            return new Cursor(text, null);
        }
        return new Cursor(pinned.group(2), pinned.group(1).isEmpty() ? null : Long.valueOf(pinned.group(1)));
    }

    /**
     * A cursor of the server of any form, as in {@code meta.after}.
     *
     * @param after not blank
     */
    public static Cursor after(String after) {
        return new Cursor(after, null);
    }

    /** If the number is not a version, the text is a cursor of the server. */
    private static boolean isPinned(Matcher pinned) {
        return pinned.matches() && (pinned.group(1).length() < LARGEST.length() || pinned.group(1).compareTo(LARGEST) <= 0);
    }

    /**
     * The same position, in a listing that is pinned to a dataset version.
     *
     * @param version not negative
     */
    public Cursor pinnedTo(long version) {
        if (version < 0) {
            throw new IllegalArgumentException(
                    "The version that a cursor is pinned to must not be negative, but was " + version);
        }
        return new Cursor(value, version);
    }

    /** What is sent to the server. */
    public String value() {
        return value;
    }

    /** The dataset version that the listing is pinned to; empty unless it lists records. */
    public OptionalLong version() {
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cursor that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** The text from which {@link #of(String)} returns an equal cursor. */
    @Override
    @JsonValue
    public String toString() {
        if (version == null) {
            return isPinned(PINNED.matcher(value)) ? "version=;" + value : value;
        }
        return "version=" + version + ";" + value;
    }
}
