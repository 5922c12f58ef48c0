package io.quarkiverse.datadog.llmobs.testkit.operation;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.rest.RetrySafety;
import io.smallrye.mutiny.Uni;

/**
 * Describes an {@link OperationCase}. Both calls of groups must be named; a request without a body needs no
 * {@link #request}, a response without one no {@link #response}.
 */
public final class OperationCaseBuilder<A> {

    private final RawCall rawCall;
    private final Function<Client, Object> rawResult;
    private Function<LlmObservability, Object> blocking;
    private Function<ReactiveLlmObservability, Object> reactive;
    private String requestBody;
    private RequestFile requestFile;
    private Response response = Response.noContent();
    private MissingBody missingBody;
    private boolean listing;
    private Boolean retried;
    private UnaryOperator<Object> groupResult = UnaryOperator.identity();
    private boolean hasResourceId = true;

    OperationCaseBuilder(Class<A> api, Function<A, Uni<?>> call) {
        rawCall = RawCall.of(api, call);
        rawResult = client -> call.apply(client.api(api));
    }

    /** The call through the blocking group. It may return a listing, which is read to its end. */
    public OperationCaseBuilder<A> blocking(Function<LlmObservability, Object> call) {
        blocking = call;
        return this;
    }

    /** The call through the blocking group, when its method returns nothing. */
    public OperationCaseBuilder<A> blockingVoid(Consumer<LlmObservability> call) {
        return blocking(llmobs -> {
            call.accept(llmobs);
            return null;
        });
    }

    /** The same call through the reactive group. It may return a {@code Uni} or a listing. */
    public OperationCaseBuilder<A> reactive(Function<ReactiveLlmObservability, Object> call) {
        reactive = call;
        return this;
    }

    /** The JSON body that each of these calls sends. */
    public OperationCaseBuilder<A> request(String json) {
        requestBody = json;
        return this;
    }

    /** The CSV file that each of these calls sends, in place of JSON. */
    public OperationCaseBuilder<A> requestFile(String name, String content) {
        requestFile = new RequestFile(name, content);
        return this;
    }

    /** A good response: status 200 with JSON. */
    public OperationCaseBuilder<A> response(String json) {
        return response(200, Response.JSON_API, json);
    }

    public OperationCaseBuilder<A> response(int status, String contentType, String body) {
        response = new Response(status, contentType, body);
        return this;
    }

    /**
     * For a raw method whose response has what the groups return inside of one resource.
     *
     * @param part takes it out
     */
    public <R> OperationCaseBuilder<A> part(Class<R> attributes, Function<R, Object> part) {
        groupResult = resource -> resource == null ? null : part.apply(attributes.cast(resource));
        return this;
    }

    /**
     * For a listing, the same.
     *
     * @param items takes the list out
     */
    public <R> OperationCaseBuilder<A> items(Class<R> attributes, Function<R, List<?>> items) {
        listing = true;
        return part(attributes, items::apply);
    }

    /** By default a missing body is an empty list, or a failure when the call returns a single thing. */
    public OperationCaseBuilder<A> missingBody(MissingBody meaning) {
        missingBody = meaning;
        return this;
    }

    /** Only for operations whose retry safety is conditional: whether this very request is retried. */
    public OperationCaseBuilder<A> retried(boolean retried) {
        this.retried = retried;
        return this;
    }

    /** The resource in the response has no id, which groups need of all others. */
    public OperationCaseBuilder<A> withoutResourceId() {
        hasResourceId = false;
        return this;
    }

    public OperationCase build() {
        return new OperationCase(this);
    }

    boolean hasResourceId() {
        return hasResourceId;
    }

    RawCall rawCall() {
        return rawCall;
    }

    Function<Client, Object> rawResult() {
        return rawResult;
    }

    Function<LlmObservability, Object> blocking() {
        return Objects.requireNonNull(blocking, () -> rawCall.operation().id() + " needs a call of the blocking group");
    }

    Function<ReactiveLlmObservability, Object> reactive() {
        return Objects.requireNonNull(reactive, () -> rawCall.operation().id() + " needs a call of the reactive group");
    }

    String requestBody() {
        return requestBody;
    }

    RequestFile requestFile() {
        return requestFile;
    }

    Response response() {
        return response;
    }

    MissingBody missingBody(ResultShape shape) {
        if (missingBody != null) {
            return missingBody;
        }
        return switch (shape.kind()) {
            case LIST, PLAIN_LIST, NOTHING -> MissingBody.EMPTY_RESULT;
            case ONE -> listing ? MissingBody.EMPTY_RESULT : MissingBody.FAILS;
            case PLAIN, STREAM -> MissingBody.FAILS;
        };
    }

    boolean isListing() {
        return listing;
    }

    /** Takes what the groups return out of what the raw method returns. */
    UnaryOperator<Object> groupResult() {
        return groupResult;
    }

    boolean retried() {
        RetrySafety safety = rawCall.operation().retrySafety();
        if ((safety == RetrySafety.CONDITIONAL) != (retried != null)) {
            throw new IllegalStateException(rawCall.operation().id() + " must say whether its request is retried "
                    + "if, and only if, its retry safety is conditional");
        }
        return retried != null ? retried : safety != RetrySafety.NON_IDEMPOTENT && safety != RetrySafety.CONFLICT_GUARDED;
    }
}
