package io.quarkiverse.datadog.llmobs.emulator;

/**
 * An answer that is an error, in one of the forms recorded from the live service.
 */
final class ApiFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How an error is written. */
    enum Form {
        /** {@code {"title":"Generic Error","detail":"…"}}: the service explains. */
        DETAILED,
        /** {@code {"status":"404","title":"Not Found"}}: the service does not explain. */
        BARE,
        /** An array of strings: the edge, before the service. */
        EDGE
    }

    private final int status;
    private final Form form;

    private ApiFailure(int status, Form form, String message) {
        super(message, null, false, false);
        this.status = status;
        this.form = form;
    }

    int status() {
        return status;
    }

    Form form() {
        return form;
    }

    static ApiFailure badRequest(String detail) {
        return new ApiFailure(400, Form.DETAILED, detail);
    }

    static ApiFailure conflict(String detail) {
        return new ApiFailure(409, Form.DETAILED, detail);
    }

    static ApiFailure tooLarge(String detail) {
        return new ApiFailure(413, Form.DETAILED, detail);
    }

    /** A write to something unknown: the service says what. */
    static ApiFailure unknown(String what) {
        return new ApiFailure(404, Form.DETAILED, what + " not found");
    }

    /** A read of something unknown. */
    static ApiFailure notFound() {
        return new ApiFailure(404, Form.BARE, null);
    }

    static ApiFailure unauthorized() {
        return new ApiFailure(401, Form.EDGE, "Unauthorized");
    }

    static ApiFailure forbidden() {
        return new ApiFailure(403, Form.EDGE, "Forbidden");
    }

    static ApiFailure notEmulated(String operationId) {
        return new ApiFailure(501, Form.DETAILED, "not emulated: " + operationId);
    }

    /** The error that the service is known, or most likely, to answer with this status. */
    static ApiFailure ofStatus(int status) {
        Form form = switch (status) {
            case 401, 403, 429 -> Form.EDGE;
            case 404 -> Form.BARE;
            default -> status >= 500 ? Form.BARE : Form.DETAILED;
        };
        return new ApiFailure(status, form, HttpStatus.reason(status));
    }
}
