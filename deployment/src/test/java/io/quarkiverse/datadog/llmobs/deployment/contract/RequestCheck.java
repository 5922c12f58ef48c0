package io.quarkiverse.datadog.llmobs.deployment.contract;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;

import io.quarkiverse.datadog.llmobs.contract.DescribedOperation;
import io.quarkiverse.datadog.llmobs.contract.Schema;
import io.quarkiverse.datadog.llmobs.deployment.contract.Difference.Kind;

/**
 * Whether the client can express each request.
 */
final class RequestCheck {

    private final List<Problem> problems = new ArrayList<>();
    private final UnnamedMembers unnamed = new UnnamedMembers();

    private RequestCheck() {
    }

    static List<Problem> of(DescribedOperation described, ClientOperation client) {
        List<Problem> problems = new ArrayList<>();
        described.formRequest().ifPresent(form -> form.properties().forEach((name, part) -> {
            if (!client.hasPart(name)) {
                problems.add(new Problem(part.place(), described.id(), "the method has no part of this name"));
            }
        }));
        described.jsonRequest().ifPresent(schema -> client.requestType().ifPresentOrElse(
                type -> problems.addAll(of(described.id() + ", request ", schema, type)),
                () -> problems.add(new Problem(schema.place(), described.id(), "the method sends no body"))));
        return problems;
    }

    /** What this type of a request does not express. */
    static List<Problem> of(String where, Schema schema, Type type) {
        RequestCheck check = new RequestCheck();
        SchemaDocuments.ofRequest(schema).forEach(document -> check.add(where + document.label(), document, type));
        check.problems.addAll(check.unnamed.problems());
        return check.problems;
    }

    private void add(String where, GeneratedDocument document, Type type) {
        try {
            Object bound = Bodies.bound(document.json(), type);
            Map<String, Finding> differences = Comparison.ofRequest(document, Bodies.written(bound));
            if (document.unexpressed() == null) {
                unnamed.add(where, document, bound);
                differences.forEach((path, found) -> problems
                        .add(new Problem(found.kind(), document.place(path), where, found.what())));
            } else if (differences.isEmpty() && UnnamedMembers.paths(bound).isEmpty()) {
                problems.add(new Problem(document.unexpressed(), where, "is expressed now: remove the difference"));
            }
        } catch (JsonProcessingException e) {
            addUnexpressed(where, document, path(e), e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            addUnexpressed(where, document, "", e.getMessage());
        }
    }

    private void addUnexpressed(String where, GeneratedDocument document, String path, String reason) {
        if (document.unexpressed() == null) {
            problems.add(new Problem(document.place(path), where, "cannot be expressed: " + reason));
        }
    }

    private static String path(JsonProcessingException problem) {
        StringBuilder path = new StringBuilder();
        if (problem instanceof JsonMappingException mapping) {
            mapping.getPath().forEach(step -> path.append(step.getFieldName() == null ? "[" + step.getIndex() + ']'
                    : (path.isEmpty() ? "" : ".") + step.getFieldName()));
        }
        return path.toString();
    }

    /** The members of requests that neither the case sends, through each API, nor a record that its groups take has. */
    static List<Problem> ofGroups(DescribedOperation described, ClientOperation client) {
        Map<String, Problem> problems = new LinkedHashMap<>();
        described.jsonRequest().ifPresent(schema -> {
            Set<String> known = GroupCall.of(client.operation()).names();
            Bodies.memberNames(Samples.json(client.operation().requestBody())).map(GroupCall::simple).forEach(known::add);
            // pages are requested by PagesTest
            SchemaDocuments.ofRequest(schema).stream().flatMap(document -> document.places().entrySet().stream())
                    .filter(member -> described.pageMembers().values().stream()
                            .noneMatch(page -> page.startsWith(member.getKey())))
                    .map(Map.Entry::getValue).filter(place -> place.matches(".*\\.\\w+") && !known.contains(simpleName(place)))
                    .forEach(place -> problems.putIfAbsent(place,
                            new Problem(Kind.UNSENT, place, described.id(), "the groups take no such member, but " + known)));
        });
        return List.copyOf(problems.values());
    }

    private static String simpleName(String place) {
        return GroupCall.simple(place.substring(place.lastIndexOf('.') + 1));
    }
}
