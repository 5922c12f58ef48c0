package io.quarkiverse.datadog.llmobs.runtime.http;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.client.api.ClientLogger;

import io.quarkiverse.datadog.llmobs.runtime.config.Credentials;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;

/**
 * Logs the requests of the REST client without the credentials. Its own logger prints every header.
 */
public final class MaskingClientLogger implements ClientLogger {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.datadog.llmobs.wire");
    private static final Set<String> SECRET = Set.of("dd-api-key", "dd-application-key", "authorization", "cookie",
            "set-cookie",
            "proxy-authorization");

    private final Credentials credentials;
    private int bodyLimit = 100;

    public MaskingClientLogger(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public void setBodySize(int bodySize) {
        this.bodyLimit = bodySize;
    }

    @Override
    public void logRequest(HttpClientRequest request, Buffer body, boolean omitBody) {
        LOG.infof("Request: %s %s Headers[%s] Body: %s", request.getMethod(), credentials.mask(request.absoluteURI()),
                headers(request.headers()), omitBody ? "omitted" : text(body));
    }

    @Override
    public void logResponse(HttpClientResponse response, boolean redirect) {
        String head = String.format("%s: %s %s, Status[%d %s], Headers[%s]", redirect ? "Redirect" : "Response",
                response.request().getMethod(), credentials.mask(response.request().absoluteURI()), response.statusCode(),
                credentials.mask(response.statusMessage()), headers(response.headers()));
        String type = response.getHeader("content-type");
        if (type != null && type.toLowerCase(Locale.ROOT).contains("json")) {
            response.body().onSuccess(body -> LOG.infof("%s Body: %s", head, text(body)));
        } else {
            // an export may be of any size: reading its body here would hold it in memory
            LOG.info(head);
        }
    }

    private String headers(MultiMap headers) {
        return credentials.mask(
                StreamSupport.stream(headers.spliterator(), false).map(this::header).collect(Collectors.joining(" ")));
    }

    private String header(Map.Entry<String, String> header) {
        boolean secret = SECRET.contains(header.getKey().toLowerCase(Locale.ROOT));
        // the service's own content-security-policy holds a dd-api-key=
        return header.getKey() + "=" + (secret ? "***"
                : header.getValue().replaceAll("(?i)(dd-(?:api|application)-key=)[^&\\s;]*", "$1***"));
    }

    private String text(Buffer body) {
        if (body == null || body.length() == 0) {
            return "none";
        }
        String text = credentials.mask(body.toString());
        return bodyLimit > 0 && text.length() > bodyLimit ? text.substring(0, bodyLimit) : text;
    }
}
