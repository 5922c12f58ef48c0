package io.quarkiverse.datadog.llmobs.runtime.http;

import java.util.Optional;

/**
 * The {@code User-Agent} header, in the form of Datadog's own clients.
 */
public final class UserAgent {

    private UserAgent() {
    }

    public static String of(String version, String quarkusVersion, Optional<String> suffix) {
        String product = "quarkus-datadog-llmobs/" + version + " (quarkus " + quarkusVersion + "; java "
                + property("java.version")
                + "; java_vendor " + property("java.vendor") + "; os " + property("os.name") + "; os_version "
                + property("os.version") + "; arch " + property("os.arch") + ")";
        return suffix.map(text -> product + " " + text).orElse(product);
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown").replaceAll("[^\\x20-\\x7e]", "?");
    }
}
