package io.quarkiverse.datadog.llmobs.deployment.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A deliberate difference between the description and the client: a line of {@code contract/differences.txt}.
 *
 * @param place the part of the description
 * @param sample a value that the client accepts; null unless the kind needs one
 * @param reason why the client differs
 */
record Difference(Kind kind, String place, JsonNode sample, String reason) {

    enum Kind {
        /** The client does not express the member or the parameter, or expresses it in another way. */
        DIFFERS,
        /** A list that is left out is sent as an empty one. */
        EMPTY,
        /** The member excludes its siblings, so that it is sent without them. */
        APART,
        /** The object is never sent without any of its optional members. */
        FILLED,
        /** Only some values are sent, such as this one. */
        SAMPLE,
        /** The case of the operation does not send it, and no record that its groups take has it by this name. */
        UNSENT,
        /** A member of the object, or the object, has a component only for some values of the other members. */
        DEPENDS
    }

    private static final List<Difference> ALL = lines().map(Difference::parsed).toList();

    static List<Difference> all() {
        return ALL;
    }

    /** The lines that are neither blank nor a comment. */
    private static Stream<String> lines() {
        try (InputStream in = Difference.class.getResourceAsStream("/contract/differences.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether documents are generated so that they avoid it. */
    boolean isLimit() {
        return kind == Kind.APART || kind == Kind.FILLED || kind == Kind.SAMPLE;
    }

    private static Difference parsed(String line) {
        String[] cells = line.split(" \\| ");
        Kind kind = Kind.valueOf(cells[0].toUpperCase(Locale.ROOT));
        boolean hasSample = kind == Kind.SAMPLE;
        if (cells.length != (hasSample ? 4 : 3)) {
            throw new IllegalArgumentException(
                    "A difference is a kind, a place, a value if the kind is a sample, and a reason, but this is: " + line);
        }
        return new Difference(kind, cells[1], hasSample ? Samples.json(cells[2]) : null, cells[cells.length - 1]);
    }

    private boolean covers(Kind kind, String place) {
        return this.kind == kind
                && (this.place.equals(place) || kind == Kind.DEPENDS && place.startsWith(this.place + '.'));
    }

    static Optional<Difference> find(Kind kind, String place) {
        return ALL.stream().filter(one -> one.covers(kind, place)).findFirst();
    }
}
