package io.quarkiverse.datadog.llmobs.runtime.failure;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * Bodies as text, for exceptions.
 */
public final class Excerpt {

    /** The number of characters of a body that an exception keeps. */
    private static final int KEPT = 8192;
    /** The number of bytes that are read of a body with errors. */
    public static final int READ = 1024 * 1024;

    private Excerpt() {
    }

    /**
     * The beginning of a body, null for an empty one. Secrets are masked before the body is truncated, so that no part of one
     * remains; invalid UTF-8 is replaced.
     */
    public static String of(byte[] body, UnaryOperator<String> mask) {
        return of(mask.apply(text(body)));
    }

    static String of(String text) {
        return text == null || text.length() <= KEPT ? text : text.substring(0, KEPT);
    }

    /** The part of a body that is used, or null for an empty one. */
    public static String text(byte[] body) {
        return body == null || body.length == 0 ? null
                : new String(body, 0, Math.min(body.length, READ), StandardCharsets.UTF_8);
    }
}
