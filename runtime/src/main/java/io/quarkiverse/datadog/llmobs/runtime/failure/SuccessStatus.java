package io.quarkiverse.datadog.llmobs.runtime.failure;

/**
 * The statuses with which the API reports success. Any other one is an error: a 206, for example, is a part, which must not be
 * used as the complete response, except by the operations that announce further pages by it.
 */
public final class SuccessStatus {

    /** The status of a page that others follow, for some operations. */
    public static final int PARTIAL = 206;

    private SuccessStatus() {
    }

    public static boolean is(int status) {
        return hasBody(status) || status == 204;
    }

    /** Whether the status is one of those whose response has a body. */
    public static boolean hasBody(int status) {
        return status == 200 || status == 201 || status == 202;
    }
}
