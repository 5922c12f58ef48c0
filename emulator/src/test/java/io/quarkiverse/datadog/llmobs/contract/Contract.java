package io.quarkiverse.datadog.llmobs.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.ApiOperation;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.Response;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.atlassian.oai.validator.report.ValidationReport.Message;
import com.atlassian.oai.validator.report.ValidationReport.MessageContext;
import com.atlassian.oai.validator.whitelist.ValidationErrorsWhitelist;

import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;

/**
 * Validates requests and responses against the contract between clients and the service,
 * {@code contract/llm-obs-openapi.yaml}, and those that it leaves out against {@code contract/unpublished.yaml}. Safe for use
 * from any thread.
 */
public final class Contract {

    /** The paths of the second description. */
    private static final Pattern UNPUBLISHED = Pattern.compile("/api/intake/.*|/api/unstable/llm-obs/v1/evaluators/.*");
    /** The service rejected the request, so the request may violate the contract. */
    private static final Set<Integer> REJECTIONS = Set.of(400, 401, 403, 413, 422);
    private static final int FIRST_SERVER_ERROR = 500;
    /** Marks a response of the description whose recordings have no body. OpenAPI has no optional body of responses. */
    private static final String NO_BODY = "no body";
    private static final OpenApiInteractionValidator PUBLISHED_VALIDATOR = validator("/contract/llm-obs-openapi.yaml");
    private static final OpenApiInteractionValidator UNPUBLISHED_VALIDATOR = validator("/contract/unpublished.yaml");

    private Contract() {
    }

    /**
     * Validates a request and its response, and returns one sentence for each violation.
     * <p>
     * A request that the service rejected is not validated, nor is a response with a status from 500 on: anything between
     * client and
     * service may have sent it.
     *
     * @param rawPath the path as sent, still percent-encoded
     * @param rawQuery the query as sent, or null
     * @param requestBody the body, null or empty if there was none
     * @param responseBody the body, null if it is not known and not to be validated
     */
    public static List<String> violations(String method, String rawPath, String rawQuery,
            Map<String, List<String>> requestHeaders, String requestBody, int status,
            Map<String, List<String>> responseHeaders, String responseBody) {
        OpenApiInteractionValidator validator = UNPUBLISHED.matcher(rawPath).matches() ? UNPUBLISHED_VALIDATOR
                : PUBLISHED_VALIDATOR;
        List<Message> messages = new ArrayList<>();
        if (!REJECTIONS.contains(status)) {
            messages.addAll(
                    messages(validator.validateRequest(request(method, rawPath, rawQuery, requestHeaders, requestBody))));
        }
        if (status < FIRST_SERVER_ERROR) {
            SimpleResponse.Builder response = SimpleResponse.Builder.status(status);
            responseHeaders.forEach((name, values) -> response.withHeader(name, values));
            if (responseBody != null) {
                response.withBody(responseBody);
            }
            messages.addAll(messages(validator.validateResponse(rawPath, Request.Method.valueOf(method), response.build())));
        }
        return messages.stream()
                .filter(message -> responseBody != null || !message.getKey().equals("validation.response.body.missing"))
                .map(message -> message.getKey() + ": " + message.getMessage() + " " + message.getAdditionalInfo())
                .toList();
    }

    private static SimpleRequest request(String method, String rawPath, String rawQuery, Map<String, List<String>> headers,
            String body) {
        SimpleRequest.Builder request = new SimpleRequest.Builder(method, rawPath);
        headers.forEach((name, values) -> request.withHeader(name, values));
        parameters(rawQuery).forEach((name, values) -> request.withQueryParam(name, values));
        if (body != null && !body.isEmpty()) {
            request.withBody(body);
        }
        return request.build();
    }

    private static Map<String, List<String>> parameters(String rawQuery) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (rawQuery != null && !rawQuery.isEmpty()) {
            for (String pair : rawQuery.split("&")) {
                String[] sides = pair.split("=", 2);
                parameters.computeIfAbsent(decode(sides[0]), name -> new ArrayList<>())
                        .add(sides.length == 1 ? "" : decode(sides[1]));
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static List<Message> messages(ValidationReport report) {
        return report.getMessages().stream().filter(message -> message.getLevel() == Level.ERROR).toList();
    }

    private static OpenApiInteractionValidator validator(String description) {
        try (InputStream in = Contract.class.getResourceAsStream(description)) {
            return OpenApiInteractionValidator
                    .createForInlineApiSpecification(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .withLevelResolver(LevelResolver.create()
                            // The service ignores unknown members; newer clients may send some.
                            .withLevel("validation.request.body.schema.additionalProperties", Level.IGNORE)
                            .build())
                    .withWhitelist(ValidationErrorsWhitelist.create()
                            .withRule("a parameter with x-repeatable", Contract::isRepeatable)
                            .withRule("a response with x-observed: " + NO_BODY, Contract::isObservedWithoutBody))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRepeatable(Message message, ApiOperation operation, Request request, Response response) {
        return message.getKey().equals("validation.request.parameter.collection.invalid")
                && message.getContext().flatMap(MessageContext::getParameter).map(Parameter::getExtensions)
                        .filter(marks -> Boolean.TRUE.equals(marks.get("x-repeatable"))).isPresent();
    }

    private static boolean isObservedWithoutBody(Message message, ApiOperation operation, Request request,
            Response response) {
        return message.getKey().equals("validation.response.body.missing")
                && Optional.ofNullable(operation.getOperation().getResponses().get(String.valueOf(response.getStatus())))
                        .map(ApiResponse::getExtensions).filter(marks -> NO_BODY.equals(marks.get("x-observed"))).isPresent();
    }
}
