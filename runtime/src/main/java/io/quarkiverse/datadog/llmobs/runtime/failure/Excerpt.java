package io.quarkiverse.datadog.llmobs.runtime.failure;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * Bodies as text, for exceptions.
 */
public final class Excerpt {

    /** How many characters an exception keeps of a body. */
    private static final int KEPT = 8192;
    /** How many bytes are read of a body that holds errors. */
    public static final int READ = 1024 * 1024;

    private Excerpt() {
    }

    /**
     * The beginning of a body, null for an empty one. Secrets are blanked out before the cut, so that no part of one is left at
     * its edge; what is no UTF-8 is replaced.
     */
    public static String of(byte[] body, UnaryOperator<String> mask) {
        return of(mask.apply(text(body)));
    }

    static String of(String text) {
        return text == null || text.length() <= KEPT ? text : text.substring(0, KEPT);
    }

    /** As much of a body as is ever looked at, or null for an empty one. */
    public static String text(byte[] body) {
        return body == null || body.length == 0 ? null
                : new String(body, 0, Math.min(body.length, READ), StandardCharsets.UTF_8);
    }
}
