package io.quarkiverse.datadog.llmobs.runtime.config;

import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientName;
import io.quarkiverse.datadog.llmobs.runtime.retry.RetrySettings;
import io.quarkus.runtime.configuration.MemorySize;

/**
 * Checks the configuration of a client as a whole.
 */
public final class SettingsReader {

    /** What every server may rely on. */
    private static final BigInteger SMALLEST_HEADERS = BigInteger.valueOf(8 * 1024);
    private static final BigInteger LARGEST_HEADERS = BigInteger.valueOf(16 * 1024 * 1024);

    private final ClientConfig config;
    private final String client;
    private final boolean tokenBean;
    private final Problems problems;

    private SettingsReader(String client, ClientConfig config, boolean tokenBean) {
        this.client = client;
        this.config = config;
        this.tokenBean = tokenBean;
        this.problems = Problems.of(client);
    }

    /**
     * The invalid and missing keys.
     *
     * @param tokenBean whether the application has a bean that supplies access tokens to this client
     */
    public static Problems check(String client, ClientConfig config, boolean tokenBean) {
        SettingsReader reader = new SettingsReader(client, config, tokenBean);
        reader.settings();
        return reader.problems;
    }

    /**
     * The settings of a client.
     *
     * @param tokenBean whether the application has a bean that supplies access tokens to this client
     * @throws IllegalStateException that lists everything that is invalid or missing
     */
    public static ClientSettings read(String client, ClientConfig config, boolean tokenBean) {
        SettingsReader reader = new SettingsReader(client, config, tokenBean);
        ClientSettings settings = reader.settings();
        if (!reader.problems.none()) {
            throw new IllegalStateException(reader.problems.describe());
        }
        return settings;
    }

    private ClientSettings settings() {
        URI baseUri = baseUri();
        return new ClientSettings(client, baseUri,
                config.intakeBaseUrl().map(url -> absolute("intake-base-url", url)).orElse(baseUri),
                new CredentialsReader(client, config, tokenBean, problems).read(),
                config.projectId().filter(id -> !id.isBlank()),
                positive("connect-timeout", config.connectTimeout()), positive("read-timeout", config.readTimeout()),
                atLeastOne("max-connections", config.maxConnections()), maxHeaderSize(config.maxHeaderSize()),
                config.tlsConfigurationName(), config.proxyConfigurationName(), userAgent(), retry(config.retry()),
                promptCache(config.promptCache()));
    }

    private URI baseUri() {
        if (config.baseUrl().isPresent()) {
            return absolute("base-url", config.baseUrl().get());
        }
        String domain = config.site().orElse(Site.US1.domain());
        Optional<Site> site = Site.of(domain);
        if (site.isEmpty()) {
            problems.invalid("site", domain, "must be one of " + Site.all() + "; for any other server set "
                    + ClientName.key(client, "base-url"));
        }
        return site.orElse(Site.US1).baseUri();
    }

    private URI absolute(String property, String text) {
        try {
            URI uri = new URI(text.strip());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null && uri.getPort() != 0
                    && uri.getPort() <= 65535 && uri.getRawQuery() == null && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null) {
                // in lower case, because the REST client takes HTTPS:// for a connection without TLS
                return new URI(scheme + uri.toString().substring(scheme.length()));
            }
        } catch (URISyntaxException e) {
            // reported below, with everything else
        }
        problems.invalid(property, text.replaceAll("//[^/]*@", "//***@"),
                "must be an absolute http or https URL without user, query and fragment, such as https://api.datadoghq.eu;"
                        + " a host name has no underscore, a port is from 1 to 65535");
        return Site.US1.baseUri();
    }

    private Optional<String> userAgent() {
        Optional<String> suffix = config.userAgent().map(String::strip).filter(text -> !text.isEmpty());
        if (suffix.isPresent() && !isAscii(suffix.get())) {
            problems.invalid("user-agent", suffix.get(), "must consist of ASCII characters on one line");
        }
        return suffix;
    }

    // no stream: this runs at every start, and would be the first to load the streams of numbers
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private RetrySettings retry(RetryConfig retry) {
        if (!(retry.multiplier() >= 1 && retry.multiplier() <= 100)) {
            problems.invalid("retry.multiplier", retry.multiplier(), "must be from 1 to 100");
        }
        if (!(retry.jitter() >= 0 && retry.jitter() <= 1)) {
            problems.invalid("retry.jitter", retry.jitter(), "must be from 0 to 1");
        }
        return new RetrySettings(retry.enabled(), atLeastOne("retry.max-attempts", retry.maxAttempts()),
                positive("retry.initial-delay", retry.initialDelay()), positive("retry.max-delay", retry.maxDelay()),
                retry.multiplier(), retry.jitter(), positive("retry.max-server-delay", retry.maxServerDelay()),
                positive("retry.max-duration", retry.maxDuration()));
    }

    private PromptCacheSettings promptCache(PromptCacheConfig cache) {
        Duration timeToLive = cache.timeToLive();
        return new PromptCacheSettings(timeToLive.isZero() ? timeToLive : positive("prompt-cache.time-to-live", timeToLive),
                atLeastOne("prompt-cache.max-entries", cache.maxEntries()), positive("prompt-cache.timeout", cache.timeout()),
                ClientName.key(client, "prompt-cache.timeout"));
    }

    private Duration positive(String property, Duration value) {
        if (value.isZero() || value.isNegative() || value.toMillis() < 1) {
            problems.invalid(property, value, "must be at least one millisecond, such as 5s or 500ms");
        } else if (value.toMillis() > Integer.MAX_VALUE) {
            problems.invalid(property, value, "must be less than 24 days");
        }
        return value;
    }

    /** Every connection may buffer this much, so a value that was meant as a number of kilobytes is an error, too. */
    private int maxHeaderSize(MemorySize size) {
        if (size.asBigInteger().compareTo(SMALLEST_HEADERS) < 0 || size.asBigInteger().compareTo(LARGEST_HEADERS) > 0) {
            problems.invalid("max-header-size", size.asBigInteger(), "must be from 8K to 16M, such as 128K");
            return LARGEST_HEADERS.intValue();
        }
        return size.asBigInteger().intValueExact();
    }

    private int atLeastOne(String property, int value) {
        if (value < 1) {
            problems.invalid(property, value, "must be at least 1");
        }
        return value;
    }
}
