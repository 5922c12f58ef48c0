package io.quarkiverse.datadog.llmobs.emulator.operation;

/**
 * A response that is an error, in one of the forms recorded from the live service.
 */
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How an error is written. */
    public enum Form {
        /** {@code {"title":"Generic Error","detail":"…"}}: the service explains. */
        DETAILED,
        /** {@code {"status":"404","title":"Not Found"}}: the service does not explain. */
        BARE,
        /** An array of strings: the edge, before the service. */
        EDGE
    }

    private final int status;
    private final Form form;

    private ApiException(int status, Form form, String message) {
        super(message, null, false, false);
        this.status = status;
        this.form = form;
    }

    public int status() {
        return status;
    }

    public Form form() {
        return form;
    }

    public static ApiException badRequest(String detail) {
        return new ApiException(400, Form.DETAILED, detail);
    }

    public static ApiException conflict(String detail) {
        return new ApiException(409, Form.DETAILED, detail);
    }

    public static ApiException tooLarge(String detail) {
        return new ApiException(413, Form.DETAILED, detail);
    }

    /** A write to something unknown; the message of the service says what is unknown. */
    public static ApiException unknown(String what) {
        return new ApiException(404, Form.DETAILED, what + " not found");
    }

    /** A read of something unknown; the service does not say what is unknown. */
    public static ApiException notFound() {
        return new ApiException(404, Form.BARE, null);
    }

    public static ApiException unauthorized() {
        return new ApiException(401, Form.EDGE, "Unauthorized");
    }

    public static ApiException forbidden() {
        return new ApiException(403, Form.EDGE, "Forbidden");
    }

    public static ApiException notEmulated(String operationId) {
        return new ApiException(501, Form.DETAILED, "not emulated: " + operationId);
    }

    /** A request that this user may not make now; the message says why. */
    public static ApiException forbidden(String detail) {
        return new ApiException(403, Form.DETAILED, detail);
    }

    /** The error that the service sends with this status, or most likely sends. */
    public static ApiException ofStatus(int status) {
        Form form = switch (status) {
            case 401, 403, 429 -> Form.EDGE;
            case 404 -> Form.BARE;
            default -> status >= 500 ? Form.BARE : Form.DETAILED;
        };
        return new ApiException(status, form, HttpStatus.reason(status));
    }
}
