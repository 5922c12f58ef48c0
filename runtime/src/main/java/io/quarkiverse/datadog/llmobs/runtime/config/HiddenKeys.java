package io.quarkiverse.datadog.llmobs.runtime.config;

import java.util.Iterator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import jakarta.annotation.Priority;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import io.smallrye.config.SecretKeys;

/**
 * Shows stars for the keys to whoever may not read them, in development mode.
 * <p>
 * The configuration page of the Dev UI reads every key that an extension documents and does not survive the refusal with which
 * a secret one is answered: without this it shows nothing at all. It also lists all environment variables, Datadog's included.
 */
@Priority(Priorities.APPLICATION + 1000)
public final class HiddenKeys implements ConfigSourceInterceptor {

    private static final long serialVersionUID = 1L;

    private static final Pattern KEY = Pattern.compile("quarkus\\.datadog-llmobs\\..*(api|application)-key"
            + "|QUARKUS_DATADOG_LLMOBS_.*(API|APPLICATION)_KEY");
    private static final Set<String> VARIABLES = Set.of("DD_API_KEY", "DD_APP_KEY");

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        if (!SecretKeys.isLocked() || !KEY.matcher(name).matches()) {
            return context.proceed(name);
        }
        ConfigValue value = SecretKeys.doUnlocked(() -> context.proceed(name));
        if (value == null || value.getValue() == null || value.getValue().isEmpty()) {
            return value;
        }
        return value.from().withValue("***").withRawValue("***").build();
    }

    /** The variables can still be read by their names: an application may have reasons of its own. */
    @Override
    public Iterator<String> iterateNames(ConfigSourceInterceptorContext context) {
        Iterable<String> names = context::iterateNames;
        return StreamSupport.stream(names.spliterator(), false).filter(name -> !VARIABLES.contains(name)).iterator();
    }
}
