package io.quarkiverse.datadog.llmobs.deployment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientName;
import io.quarkus.builder.item.MultiBuildItem;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;

/**
 * A client of the application.
 */
public final class ClientBuildItem extends MultiBuildItem {

    private final String name;
    private final boolean used;
    private final boolean tokenBean;

    ClientBuildItem(String name, boolean used, boolean tokenBean) {
        this.name = name;
        this.used = used;
        this.tokenBean = tokenBean;
    }

    public String name() {
        return name;
    }

    /** Whether the application uses it; the default client has beans even if it is unused. */
    public boolean isUsed() {
        return used;
    }

    /** Whether a bean of the application supplies access tokens to it. */
    public boolean hasTokenBean() {
        return tokenBean;
    }

    /**
     * The value that a configuration key of this client has during the build, in whichever spelling it is given, as an
     * environment variable, too. A map of {@link BuildTimeConfig} lacks it when only a variable sets it: the map is read before
     * the names of the clients are known.
     */
    public <T> Optional<T> configured(String property, Class<T> type) {
        SmallRyeConfig config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        // the configuration returns the profile that takes precedence first
        List<String> profiles = new ArrayList<>(config.getProfiles());
        Collections.reverse(profiles);
        ConfigValue value = ClientName.value(ClientName.keys(name, property), config::getConfigValue, profiles);
        return value == null ? Optional.empty() : Optional.ofNullable(config.convert(value.getValue(), type));
    }

    public boolean isDevServiceEnabled() {
        // the default of the mapping counts as a configured value
        return configured("devservices.enabled", Boolean.class).orElse(true);
    }
}
