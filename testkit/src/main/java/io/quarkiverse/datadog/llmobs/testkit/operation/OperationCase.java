package io.quarkiverse.datadog.llmobs.testkit.operation;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.rest.RetrySafety;
import io.quarkiverse.datadog.llmobs.rest.unpublished.Intake;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.smallrye.mutiny.Uni;

/**
 * One operation of the HTTP API: a call of it through each API, the request that it sends, a response to it, and what the call
 * returns then. The same call sends the same request through each API, and it sends one request only.
 * <p>
 * The operation id, the HTTP method, the path, the query and the retry safety follow from the annotations of the raw method
 * that is called.
 */
public final class OperationCase {

    private final RawCall rawCall;
    private final Function<Client, Object> rawResult;
    private final Function<LlmObservability, Object> blocking;
    private final Function<ReactiveLlmObservability, Object> reactive;
    private final String requestBody;
    private final RequestFile requestFile;
    private final Response response;
    private final Object result;
    private final MissingBody missingBody;
    private final boolean listing;
    private final boolean retried;
    private final UnaryOperator<Object> groupResult;
    private final boolean hasResourceId;

    OperationCase(OperationCaseBuilder<?> builder) {
        rawCall = builder.rawCall();
        rawResult = builder.rawResult();
        blocking = builder.blocking();
        reactive = builder.reactive();
        requestBody = builder.requestBody();
        requestFile = builder.requestFile();
        response = builder.response();
        listing = builder.isListing();
        groupResult = builder.groupResult();
        result = groupResult.apply(WireValues.read(shape(), response.body()));
        missingBody = builder.missingBody(shape());
        retried = builder.retried();
        hasResourceId = builder.hasResourceId();
    }

    /**
     * Starts a case with a call of its raw method.
     *
     * @param call calls one method, and does nothing else
     */
    public static <A> OperationCaseBuilder<A> of(Class<A> api, Function<A, Uni<?>> call) {
        return new OperationCaseBuilder<>(api, call);
    }

    /** The operation id of the raw method that is called. Its arguments do not matter. */
    public static <A> String idOf(Class<A> api, Function<A, Uni<?>> call) {
        return RawCall.of(api, call).operation().id();
    }

    /** The operation id. */
    public String id() {
        return rawCall.operation().id();
    }

    /** The method of the MicroProfile interface. */
    public Method method() {
        return rawCall.method();
    }

    public RetrySafety retrySafety() {
        return rawCall.operation().retrySafety();
    }

    /** Whether this call is retried when it is unknown whether the service processed it. */
    public boolean isRetried() {
        return retried;
    }

    /** Whether status 206 is a success, because it announces another page. */
    public boolean hasPartialPages() {
        return rawCall.operation().partialPages();
    }

    public String httpMethod() {
        return rawCall.httpMethod();
    }

    /** Whether the published API description has the operation. */
    public boolean isPublished() {
        return !rawCall.method().getDeclaringClass().getPackage().equals(Intake.class.getPackage());
    }

    /** Whether the request goes to the intake, with the API key alone. */
    public boolean isIntake() {
        return rawCall.method().getDeclaringClass().isAnnotationPresent(Intake.class);
    }

    /** The path of the request, percent-encoded. */
    public String path() {
        return rawCall.path();
    }

    /** The path with names in place of parameters, such as {@code /api/v2/llm-obs/v1/{project_id}/datasets}. */
    public String pathTemplate() {
        return rawCall.pathTemplate();
    }

    /** The path parameters of a request, decoded, or nothing when it is not one of this operation. */
    public Optional<Map<String, String>> match(String httpMethod, String path) {
        return httpMethod.equals(httpMethod()) ? PathTemplate.match(pathTemplate(), path) : Optional.empty();
    }

    /** The path parameters that are ids and the values that this call gives them, in the order of the path. */
    public Map<String, String> pathParameters() {
        return rawCall.pathParameters();
    }

    /** The query of the request, decoded. */
    public Map<String, List<String>> query() {
        return rawCall.query();
    }

    /** The JSON of the request, or null when it has none. */
    public String requestBody() {
        return requestBody;
    }

    /** The file that the request sends, or null when it sends none. */
    public RequestFile requestFile() {
        return requestFile;
    }

    /** The attributes of the resource that the request sends, or null when it sends none. */
    public Object requestAttributes() {
        return rawCall.document() != null && rawCall.document().data() instanceof Resource<?> resource
                ? resource.attributes()
                : null;
    }

    /** A good response. */
    public Response response() {
        return response;
    }

    /** What the raw method returns. */
    public ResultShape shape() {
        return ResultShape.of(rawCall.method());
    }

    /** Whether the resource in the response has an id. */
    public boolean hasResourceId() {
        return hasResourceId;
    }

    /** What a group makes of a successful response that has no body. */
    public MissingBody missingBody() {
        return missingBody;
    }

    /** What {@link #call} returns for the good response. */
    public Object result() {
        return result;
    }

    /**
     * Carries out the operation, and waits for its end.
     *
     * @return a record, a list of records (all pages), a text (all bytes) or null, through whichever API
     * @throws RuntimeException as the API throws it
     */
    public Object call(Client client, ApiStyle style) {
        return switch (style) {
            case BLOCKING -> callBlocking(client.blocking());
            case REACTIVE -> Results.complete(reactive.apply(client.reactive()));
            case RAW -> groupResult.apply(Results.complete(rawResult.apply(client)));
        };
    }

    /** Whether the groups return a list, although the response may hold it inside of one resource. */
    public boolean isListing() {
        return shape().isList() || listing;
    }

    /** The same through the blocking groups, for tests that have only these. */
    public Object callBlocking(LlmObservability llmobs) {
        return Results.complete(blocking.apply(llmobs));
    }

    @Override
    public String toString() {
        return id();
    }
}
