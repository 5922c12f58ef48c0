package io.quarkiverse.datadog.llmobs.runtime.dev;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.annotation.Priority;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import io.smallrye.config.SecretKeys;
import io.smallrye.config.common.utils.StringUtil;

/**
 * Masks the keys of Datadog and access tokens in the values that the Dev UI reads.
 * <p>
 * The configuration page of the Dev UI reads every documented property, and shows nothing at all when one of them is refused
 * because it is secret. It also lists all environment variables and system properties, so a key is masked by its value, too,
 * whatever the name of the property is. The application itself still reads the values of other properties: it may use the same
 * keys for a client of its own.
 */
@Priority(Priorities.APPLICATION + 1000)
public final class HiddenKeys implements ConfigSourceInterceptor {

    private static final long serialVersionUID = 1L;

    private static final String STARS = "***";
    /** Properties that the configuration refuses to read by name. */
    private static final Pattern SECRET = Pattern
            .compile("quarkus\\.datadog-llmobs\\.(.*\\.)?((api|application)-key|access-token)");
    /**
     * Properties that hold a key or a token, with underscores for all but letters and digits: {@code %dev.dd.api.key} is one,
     * too.
     */
    private static final Pattern NAMED_LIKE_A_KEY = Pattern
            .compile("(.*_)?(DD_(API|APP|APPLICATION)_KEY|QUARKUS_DATADOG_LLMOBS_(.*_)?((API|APPLICATION)_KEY|ACCESS_TOKEN))");

    /** Null until the Dev UI reads a value for the first time; by then the configuration is complete. */
    private transient volatile ConfiguredSecrets secrets;

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        if (!SecretKeys.isLocked()) {
            return context.proceed(name);
        }
        if (SECRET.matcher(name).matches()) {
            return masked(SecretKeys.doUnlocked(() -> context.proceed(name)));
        }
        ConfigValue value = context.proceed(name);
        return value != null && DevUiCaller.isReading() && showsAKey(context, name, value) ? masked(value) : value;
    }

    private static ConfigValue masked(ConfigValue value) {
        return isEmpty(value) ? value : value.from().withValue(STARS).withRawValue(STARS).build();
    }

    private static boolean isEmpty(ConfigValue value) {
        return value == null || value.getValue() == null || value.getValue().isEmpty();
    }

    private boolean showsAKey(ConfigSourceInterceptorContext context, String name, ConfigValue value) {
        return isNamedLikeAKey(name) || secrets(context).areIn(value.getValue())
                || secrets(context).areIn(value.getRawValue());
    }

    private static boolean isNamedLikeAKey(String name) {
        return NAMED_LIKE_A_KEY.matcher(StringUtil.replaceNonAlphanumericByUnderscores(name).toUpperCase(Locale.ROOT))
                .matches();
    }

    private ConfiguredSecrets secrets(ConfigSourceInterceptorContext context) {
        if (secrets == null) {
            secrets = new ConfiguredSecrets(SecretKeys.doUnlocked(() -> keys(context)));
        }
        return secrets;
    }

    private static List<String> keys(ConfigSourceInterceptorContext context) {
        List<String> keys = new ArrayList<>();
        for (Iterator<String> names = context.iterateNames(); names.hasNext();) {
            String name = names.next();
            if (isNamedLikeAKey(name)) {
                ConfigValue value = context.proceed(name);
                if (!isEmpty(value)) {
                    keys.add(value.getValue());
                }
            }
        }
        return keys;
    }
}
