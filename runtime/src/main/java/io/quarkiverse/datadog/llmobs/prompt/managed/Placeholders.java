package io.quarkiverse.datadog.llmobs.prompt.managed;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The placeholders in a text, in the syntax of the SDKs of Datadog: a name of letters, digits and underscores in double or
 * single braces, with white space around it or not. There is no escape. All other braces are text.
 */
final class Placeholders {

    // possessive, so that no text takes more than one look at each of its characters
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*+(\\w++)\\s*+}}|\\{\\s*+(\\w++)\\s*+}",
            Pattern.UNICODE_CHARACTER_CLASS);

    private Placeholders() {
    }

    /** Adds the names in double braces. Names in single braces are no variables until they are given a value. */
    static void addVariables(String text, Set<String> names) {
        Matcher found = PLACEHOLDER.matcher(text);
        while (found.find()) {
            if (found.group(1) != null) {
                names.add(found.group(1));
            }
        }
    }

    /** Puts the values in place, in one pass: what a value holds is text. A placeholder without a value stays as it is. */
    static String fill(String text, Map<String, ?> values) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            Object value = values.get(found.group(1) != null ? found.group(1) : found.group(2));
            return Matcher.quoteReplacement(value == null ? found.group() : value.toString());
        });
    }
}
