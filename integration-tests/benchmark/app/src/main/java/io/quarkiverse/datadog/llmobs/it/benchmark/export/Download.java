package io.quarkiverse.datadog.llmobs.it.benchmark.export;

import java.nio.file.Path;

/**
 * Writes a file.
 */
interface Download {

    void to(Path path) throws Exception;
}
