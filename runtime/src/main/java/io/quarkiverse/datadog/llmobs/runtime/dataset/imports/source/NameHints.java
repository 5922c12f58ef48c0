package io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;

import io.quarkiverse.datadog.llmobs.runtime.text.VisibleText;

/**
 * Hints for names of columns and members that records do not have.
 */
final class NameHints {

    private NameHints() {
    }

    /** The name that was probably intended; null when there is none. */
    static String meant(String name) {
        String meant = Normalizer.normalize(name.length() > 100 ? "" : name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .codePoints().filter(one -> one == '_' || Character.isLetterOrDigit(one)).mapToObj(Character::toString)
                .collect(Collectors.joining());
        return RecordParts.NAMES.stream().filter(known -> meant.equals(known) || meant.equals(known.replace("_", "")))
                .findFirst().orElse(null);
    }

    /** The name in quotes, with codes for invisible characters. */
    static String quoted(String name) {
        // letters of other scripts may look like Latin ones
        String letters = name.codePoints().filter(one -> one > 0x7F && Character.isLetter(one)).distinct().limit(5)
                .mapToObj(one -> String.format("U+%04X", one)).collect(Collectors.joining(", "));
        boolean mixed = name.chars().anyMatch(one -> one <= 0x7F && Character.isLetter(one));
        return '"' + VisibleText.of(name) + '"' + (mixed && !letters.isEmpty() ? " (with " + letters + ")" : "");
    }
}
