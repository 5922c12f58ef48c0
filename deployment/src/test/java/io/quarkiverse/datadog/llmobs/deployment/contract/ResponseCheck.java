package io.quarkiverse.datadog.llmobs.deployment.contract;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.quarkiverse.datadog.llmobs.contract.DescribedOperation;
import io.quarkiverse.datadog.llmobs.contract.Schema;

/**
 * Whether the client reads each response without a loss, and has a component for each member.
 */
final class ResponseCheck {

    private final List<Problem> problems = new ArrayList<>();
    private final UnnamedMembers unnamed = new UnnamedMembers();

    private ResponseCheck() {
    }

    static List<Problem> of(DescribedOperation described, ClientOperation client) {
        List<Problem> problems = new ArrayList<>();
        described.jsonResponses().forEach((status, schema) -> {
            if (client.responseType() == Void.class) {
                problems.add(new Problem(described.methodAndPath() + " " + status, described.id(), "the body is not read"));
            } else {
                problems.addAll(of(described.id() + ", response " + status + " ", schema, client.responseType()));
            }
        });
        return problems;
    }

    /** What is lost in this type of a response. */
    static List<Problem> of(String where, Schema schema, Type type) {
        ResponseCheck check = new ResponseCheck();
        SchemaDocuments.ofResponse(schema).forEach(document -> check.read(where + document.label(), document, type));
        check.problems.addAll(check.unnamed.problems());
        return check.problems;
    }

    private void read(String where, GeneratedDocument document, Type type) {
        try {
            Object read = Bodies.read(document.json(), type);
            if (document.isDescribed()) {
                unnamed.add(where, document, read);
            }
            ResponseComparison.of(document, Bodies.written(read)).forEach((path, found) -> problems
                    .add(new Problem(found.kind(), document.place(path), where, found.what())));
        } catch (InvocationTargetException e) {
            problems.add(unread(where, document, e.getCause()));
        } catch (JsonProcessingException | ReflectiveOperationException | RuntimeException e) {
            problems.add(unread(where, document, e));
        }
    }

    private static Problem unread(String where, GeneratedDocument document, Throwable reason) {
        return new Problem(document.place(""), where, "cannot be read: " + reason);
    }
}
