package io.quarkiverse.datadog.llmobs.runtime.config.names;

import java.util.List;

import io.quarkus.runtime.annotations.Recorder;

/**
 * Hands the names of the clients from the build to the configuration.
 */
@Recorder
public class ClientNamesRecorder {

    public void use(List<String> named) {
        ClientNames.set(named);
    }
}
