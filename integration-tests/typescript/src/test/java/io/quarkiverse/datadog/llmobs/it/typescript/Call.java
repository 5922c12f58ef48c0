package io.quarkiverse.datadog.llmobs.it.typescript;

import java.util.List;

/**
 * A call of the client and what came of it.
 *
 * @param operation the id of the operation
 * @param about distinguishes calls of one operation; empty for the ordinary one
 * @param status the status of the response, or null if the client sent no request
 * @param problem why the client could not send or read, or how the result differs from the expected one; null without a problem
 * @param undeclared the places of the members that the client's model does not have
 */
record Call(String operation, String about, Integer status, String problem, List<String> undeclared) {
}
