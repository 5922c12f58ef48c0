package io.quarkiverse.datadog.llmobs.runtime.json;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.runtime.text.VisibleText;

/**
 * Splits tags at the commas between them. Brackets and quotes are no part of such a list: they tell of a list of another kind.
 */
public final class ListedTags {

    /** An apostrophe in or after a word is no quote. */
    private static final Pattern QUOTE = Pattern.compile("\"|(?<![\\p{L}\\p{N}])'");
    private static final Pattern OTHER = Pattern.compile("[\\[\\]{}]|^\\w*+\\(\\)$");

    private ListedTags() {
    }

    /** Null when a tag would begin or end within brackets or quotes. */
    static List<String> of(String text) {
        List<String> tags = Stream.of(text.split(",")).map(VisibleText::trimmed).filter(tag -> !tag.isEmpty()).toList();
        return tags.stream().allMatch(ListedTags::isWhole) ? tags : null;
    }

    private static boolean isWhole(String tag) {
        StringBuilder open = new StringBuilder();
        int quotes = 0;
        for (char one : tag.toCharArray()) {
            int last = open.length() - 1;
            int kind = ")]}".indexOf(one);
            if ("([{".indexOf(one) >= 0) {
                open.append(one);
            } else if (kind >= 0) {
                if (last < 0 || open.charAt(last) != "([{".charAt(kind)) {
                    return false;
                }
                open.setLength(last);
            }
            quotes += one == '"' ? 1 : 0;
        }
        boolean cut = tag.startsWith("'") && !tag.endsWith("'");
        return open.length() == 0 && quotes % 2 == 0 && !cut;
    }

    /** What a list with commas does not have; null when the text may be one. */
    public static String problem(String text) {
        List<String> tags = of(text);
        boolean plain = tags != null && tags.stream().noneMatch(tag -> QUOTE.matcher(tag).find() || OTHER.matcher(tag).find());
        return plain ? null : "it has quotes or brackets, which tags between commas must not have";
    }
}
