package io.quarkiverse.datadog.llmobs.runtime.config.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/**
 * A key that is given in both spellings has the value that it would have if it were given in one spelling.
 */
class ClientKeysInterceptorTest {

    private static final String QUOTED = "quarkus.datadog-llmobs.\"eu\".site";
    private static final String UNQUOTED = "quarkus.datadog-llmobs.eu.site";

    @ParameterizedTest
    @CsvSource({ QUOTED + "," + UNQUOTED, UNQUOTED + "," + QUOTED })
    void aProfileTakesPrecedenceInOneSource(String plain, String profiled) {
        assertSite("profile", file(Map.of(plain, "plain", "%prod." + profiled, "profile")));
        assertSite("profile", file(Map.of(plain, "plain", "%prod,staging." + profiled, "profile")));
        assertSite("plain", file(Map.of(plain, "plain", "%dev." + profiled, "profile")));
    }

    @ParameterizedTest
    @CsvSource({ QUOTED + "," + UNQUOTED, UNQUOTED + "," + QUOTED })
    void theLaterOfTwoActiveProfilesTakesPrecedence(String first, String second) {
        assertSite("last", file(Map.of("%prod." + first, "last", "%base." + second, "first")));
        assertSite("last", file(Map.of("%prod." + first, "last")), variables(Map.of("_BASE_" + variable(second), "first")));
    }

    @ParameterizedTest
    @CsvSource({ "_EU_,EU", "EU,_EU_" })
    void aVariableOfAProfileTakesPrecedence(String plain, String profiled) {
        assertSite("profile", variables(Map.of("QUARKUS_DATADOG_LLMOBS_" + plain + "_SITE", "plain",
                "_PROD_QUARKUS_DATADOG_LLMOBS_" + profiled + "_SITE", "profile")));
    }

    @Test
    void aSourceWithAHigherOrdinalTakesPrecedenceOverAProfile() {
        assertSite("plain", file(Map.of("%prod." + QUOTED, "profile")), variables(Map.of(variable(UNQUOTED), "plain")));
    }

    @Test
    void quotesTakePrecedenceInOneSource() {
        assertSite("quoted", file(Map.of(QUOTED, "quoted", UNQUOTED, "unquoted")));
        assertSite("quoted", file(Map.of("%prod." + QUOTED, "quoted", "%prod." + UNQUOTED, "unquoted")));
    }

    /** The same whether the interceptor or, during the build, nothing but the names of the keys is known. */
    private static void assertSite(String expected, ConfigSource... sources) {
        SmallRyeConfigBuilder builder = builder(sources);
        SmallRyeConfig config = builder
                .withInterceptors(new ClientKeysInterceptor(List.of("eu"), builder.getProfiles())).build();
        assertEquals(expected, config.getRawValue(QUOTED));
        assertEquals(expected, config.getRawValue(UNQUOTED));

        SmallRyeConfig unaware = builder(sources).build();
        List<String> profiles = new ArrayList<>(unaware.getProfiles());
        Collections.reverse(profiles);
        assertEquals(expected,
                ClientName.value(ClientName.keys("eu", "site"), unaware::getConfigValue, profiles).getValue());
    }

    private static SmallRyeConfigBuilder builder(ConfigSource... sources) {
        return new SmallRyeConfigBuilder().addDefaultInterceptors().withSources(sources)
                .withDefaultValue("smallrye.config.profile", "base,prod");
    }

    private static ConfigSource file(Map<String, String> properties) {
        return new PropertiesConfigSource(properties, "application.properties", 250);
    }

    private static ConfigSource variables(Map<String, String> variables) {
        return new EnvConfigSource(variables, 300);
    }

    private static String variable(String key) {
        return KnownKeys.variable(key);
    }
}
