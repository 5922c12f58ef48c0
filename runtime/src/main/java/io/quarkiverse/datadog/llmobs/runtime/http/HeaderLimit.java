package io.quarkiverse.datadog.llmobs.runtime.http;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.runtime.config.ClientSettings;
import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientName;
import io.quarkiverse.datadog.llmobs.runtime.failure.Transport;

/**
 * The limit for the headers of a response. The HTTP stack reports larger headers as a broken connection; this names the
 * key to raise.
 */
public record HeaderLimit(String key, int bytes) {

    public static HeaderLimit of(ClientSettings settings) {
        return new HeaderLimit(ClientName.key(settings.name(), "max-header-size"), settings.maxHeaderSize());
    }

    /** The failure itself, or a better description of it. */
    public Throwable explained(Throwable failure) {
        return Transport.headersTooLarge(failure)
                ? new TransportException("the headers of the response are larger than " + bytes + " bytes; raise " + key,
                        Failure.withoutResponse(), failure)
                : failure;
    }
}
