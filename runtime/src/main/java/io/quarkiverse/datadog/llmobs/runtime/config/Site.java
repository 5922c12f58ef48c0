package io.quarkiverse.datadog.llmobs.runtime.config;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The sites of Datadog. Each has its own organisations and keys.
 */
public enum Site {

    US1("datadoghq.com"),
    US3("us3.datadoghq.com"),
    US5("us5.datadoghq.com"),
    AP1("ap1.datadoghq.com"),
    AP2("ap2.datadoghq.com"),
    UK1("uk1.datadoghq.com"),
    EU1("datadoghq.eu"),
    US1_FED("ddog-gov.com"),
    US2_FED("us2.ddog-gov.com");

    private final String domain;

    Site(String domain) {
        this.domain = domain;
    }

    public String domain() {
        return domain;
    }

    public URI baseUri() {
        return URI.create("https://api." + domain);
    }

    public static Optional<Site> of(String domain) {
        for (Site site : values()) {
            if (site.domain.equalsIgnoreCase(domain.strip())) {
                return Optional.of(site);
            }
        }
        return Optional.empty();
    }

    public static String all() {
        return Arrays.stream(values()).map(Site::domain).collect(Collectors.joining(", "));
    }
}
