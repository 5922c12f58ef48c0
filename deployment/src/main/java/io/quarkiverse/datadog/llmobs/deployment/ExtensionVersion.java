package io.quarkiverse.datadog.llmobs.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The version of this extension, as the build wrote it down.
 */
final class ExtensionVersion {

    private ExtensionVersion() {
    }

    static String get() {
        try (InputStream in = ExtensionVersion.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
