package io.quarkiverse.datadog.llmobs.runtime.config.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

class IgnoredConfigurationTest {

    @Test
    void aSourceWithoutPropertyNamesIsSkipped() {
        assertEquals(List.of(), messages(new ConfigSource() {
            @Override
            public Set<String> getPropertyNames() {
                return null;
            }

            @Override
            public String getValue(String name) {
                return null;
            }

            @Override
            public String getName() {
                return "without names";
            }
        }));
    }

    @Test
    void eachKeyWithoutItsQuotesIsReportedWithTheKeyToSet() {
        assertEquals(List.of("The configuration key %prod.quarkus.datadog-llmobs.my.eu.site is ignored: the name of the Datadog"
                + " LLM Observability client needs quotes; set quarkus.datadog-llmobs.\"my.eu\".site instead"),
                messages(new PropertiesConfigSource(Map.of("%prod.quarkus.datadog-llmobs.my.eu.site", "datadoghq.eu",
                        "%dev.quarkus.datadog-llmobs.my.eu.site", "datadoghq.com"), "application.properties", 250)));
    }

    private static List<String> messages(ConfigSource source) {
        SmallRyeConfig config = new SmallRyeConfigBuilder().addDefaultInterceptors().withProfile("prod").withSources(source)
                .build();
        return IgnoredConfiguration.in(config, List.of(ClientName.DEFAULT, "my.eu"), List.of("site"));
    }
}
