package io.quarkiverse.datadog.llmobs.deployment.operations;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.LoggedResponse;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import io.quarkiverse.datadog.llmobs.contract.Contract;

/**
 * Validates what the server of a test received and sent against the API description.
 */
final class Exchanges {

    private Exchanges() {
    }

    static List<String> violations(ServeEvent exchange) {
        LoggedRequest request = exchange.getRequest();
        LoggedResponse response = exchange.getResponse();
        URI url = URI.create(request.getUrl());
        return Contract.violations(request.getMethod().getName(), url.getRawPath(), url.getRawQuery(),
                headers(request.getHeaders()), request.getBodyAsString(), response.getStatus(),
                headers(response.getHeaders()), response.getBodyAsString());
    }

    private static Map<String, List<String>> headers(HttpHeaders headers) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        for (HttpHeader header : headers.all()) {
            map.put(header.key(), header.values());
        }
        return map;
    }
}
