package io.quarkiverse.datadog.llmobs.it.benchmark;

import java.nio.file.Path;

/**
 * Writes a file.
 */
interface Download {

    void to(Path path) throws Exception;
}
