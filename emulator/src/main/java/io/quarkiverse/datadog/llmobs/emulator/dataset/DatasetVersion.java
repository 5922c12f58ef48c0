package io.quarkiverse.datadog.llmobs.emulator.dataset;

import io.quarkiverse.datadog.llmobs.emulator.json.Numbers;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;

/**
 * Reads the version of a dataset from a request.
 */
public final class DatasetVersion {

    private DatasetVersion() {
    }

    /**
     * The version, null if the text is null.
     *
     * @throws ApiException with the message of the live service if it is not from {@code lowest} to {@code current}
     */
    public static Integer parse(String text, int lowest, int current) {
        if (text == null) {
            return null;
        }
        long version = Numbers.parse(text, -1);
        if (version < lowest || version > current) {
            throw ApiException.badRequest("invalid version: version is greater than the current version or negative");
        }
        return (int) version;
    }
}
