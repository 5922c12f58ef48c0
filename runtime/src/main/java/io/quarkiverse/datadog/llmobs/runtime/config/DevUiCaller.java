package io.quarkiverse.datadog.llmobs.runtime.config;

/**
 * Tells whether the Dev UI reads the configuration. The configuration does not know its callers, so the stack is searched.
 */
final class DevUiCaller {

    private static final String DEV_UI = "io.quarkus.devui.";
    /** More frames than there are between the Dev UI and an interceptor of the configuration. */
    private static final int DEPTH = 64;

    private DevUiCaller() {
    }

    static boolean isReading() {
        return StackWalker.getInstance().walk(frames -> frames.limit(DEPTH)
                .anyMatch(frame -> frame.getClassName().startsWith(DEV_UI)));
    }
}
