package io.quarkiverse.datadog.llmobs.runtime.dev;

/**
 * Detects whether the Dev UI reads the configuration, by the stack of the current thread: an interceptor does not
 * receive its caller.
 */
final class DevUiCaller {

    private static final String DEV_UI = "io.quarkus.devui.";
    /** The search ends at this depth. The Dev UI is nearer to an interceptor of the configuration. */
    private static final int DEPTH = 64;

    private DevUiCaller() {
    }

    static boolean isReading() {
        return StackWalker.getInstance().walk(frames -> frames.limit(DEPTH)
                .anyMatch(frame -> frame.getClassName().startsWith(DEV_UI)));
    }
}
