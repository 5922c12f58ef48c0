package io.quarkiverse.datadog.llmobs.runtime.config;

import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.annotations.ConfigGroup;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.Secret;
import io.smallrye.config.WithDefault;

/**
 * The run-time configuration of one client.
 */
@ConfigGroup
public interface ClientConfig {

    /**
     * The Datadog site of the organisation: {@code datadoghq.com}, {@code us3.datadoghq.com}, {@code us5.datadoghq.com},
     * {@code ap1.datadoghq.com}, {@code ap2.datadoghq.com}, {@code uk1.datadoghq.com}, {@code datadoghq.eu},
     * {@code ddog-gov.com} or {@code us2.ddog-gov.com}. Falls back to the environment variable {@code DD_SITE}.
     */
    // a string and not an enum, so that an invalid site is reported together with all other invalid values
    @WithDefault("${DD_SITE:datadoghq.com}")
    @ConfigDocDefault("DD_SITE, or else datadoghq.com")
    Optional<String> site();

    /**
     * The API key. Falls back to the environment variable {@code DD_API_KEY}.
     */
    @WithDefault("${DD_API_KEY:}")
    @ConfigDocDefault("the environment variable DD_API_KEY")
    Optional<Secret<String>> apiKey();

    /**
     * The application key. Falls back to the environment variable {@code DD_APP_KEY}.
     */
    @WithDefault("${DD_APP_KEY:}")
    @ConfigDocDefault("the environment variable DD_APP_KEY")
    Optional<Secret<String>> applicationKey();

    /**
     * An OAuth access token to use in place of the two keys. Tokens that expire are supplied by a bean of the type
     * {@code ReactiveAccessTokens}.
     */
    Optional<Secret<String>> accessToken();

    /**
     * An absolute http or https URL to use instead of the site, for a proxy of your own or an emulator. The keys or the
     * access token are sent there.
     */
    Optional<String> baseUrl();

    /**
     * An absolute http or https URL to use instead of the intake of the site, which receives evaluations and feedback. Only
     * the API key is sent there.
     */
    @ConfigDocDefault("base-url, or else the site")
    Optional<String> intakeBaseUrl();

    /**
     * The id of the project that {@code datasets()} and new experiments use by default.
     */
    Optional<String> projectId();

    /**
     * The maximum time to open a connection.
     */
    @WithDefault("5s")
    Duration connectTimeout();

    /**
     * The maximum time without data from the server while the client waits for a response. The time that a slow consumer of an
     * export needs does not count.
     */
    @WithDefault("60s")
    Duration readTimeout();

    /**
     * The maximum number of connections that are open at the same time for calls, and the same number again for exports.
     * Further calls and exports wait for at most {@code retry.max-duration} until a connection is free. An export holds its
     * connection until its body was received or its stream is closed. The stream of the raw {@code exportDataset} holds a
     * connection for calls.
     */
    @WithDefault("20")
    int maxConnections();

    /**
     * The maximum size of the headers of a response, and of its status line. A call whose response has larger headers fails.
     * From {@code 8K} to {@code 16M}.
     */
    @WithDefault("128K")
    MemorySize maxHeaderSize();

    /**
     * The name of a TLS configuration, {@code quarkus.tls."name".*}.
     */
    Optional<String> tlsConfigurationName();

    /**
     * The name of a proxy configuration, {@code quarkus.proxy."name".*}; {@code none} ignores the default proxy, too.
     */
    Optional<String> proxyConfigurationName();

    /**
     * What to append to the {@code User-Agent} header, such as the name of the application.
     */
    Optional<String> userAgent();

    /**
     * What is retried, and how often.
     */
    RetryConfig retry();

    /**
     * How managed prompts are cached.
     */
    PromptCacheConfig promptCache();
}
