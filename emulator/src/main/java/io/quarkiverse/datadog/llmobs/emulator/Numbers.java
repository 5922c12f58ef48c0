package io.quarkiverse.datadog.llmobs.emulator;

/** Numbers in query parameters. */
final class Numbers {

    private Numbers() {
    }

    static long parse(String text, long fallback) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return fallback;
        }
    }

    /**
     * A version from a query parameter, null if that is absent.
     *
     * @throws ApiFailure in the words of the live service if it is not from {@code lowest} to {@code current}
     */
    static Integer version(String text, int lowest, int current) {
        if (text == null) {
            return null;
        }
        long version = parse(text, -1);
        if (version < lowest || version > current) {
            throw ApiFailure
                    .badRequest("invalid version: version is greater than the current version or negative");
        }
        return (int) version;
    }
}
