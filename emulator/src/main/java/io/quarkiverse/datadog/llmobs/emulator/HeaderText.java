package io.quarkiverse.datadog.llmobs.emulator;

import java.util.regex.Pattern;

/**
 * Checks headers before the HTTP server does, which closes the connection if one is invalid.
 */
final class HeaderText {

    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e\\xa0-\\xff]*");

    private HeaderText() {
    }

    /** @throws IllegalArgumentException if such a header cannot be sent; the message names it */
    static void check(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name.strip() + "\" is not the name of a header");
        }
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("the value of header " + name
                    + " has a line break, another control character or one that is not Latin-1");
        }
    }
}
