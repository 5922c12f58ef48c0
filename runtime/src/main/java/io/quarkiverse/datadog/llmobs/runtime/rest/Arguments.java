package io.quarkiverse.datadog.llmobs.runtime.rest;

import java.io.File;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.List;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.jboss.resteasy.reactive.RestForm;

import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Plain;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;

/**
 * Checks arguments before anything is sent. What is invalid fails with an {@link IllegalArgumentException} that names it.
 */
public final class Arguments {

    private Arguments() {
    }

    /** @param what how the message names the argument */
    public static <T> T required(String what, T value) {
        if (value == null) {
            throw new IllegalArgumentException("The " + what + " must not be null");
        }
        return value;
    }

    /**
     * Rejects ids that cannot stand in a path. All others are percent-encoded into one segment.
     *
     * @param parameter the name of the path parameter, such as {@code dataset_id}
     */
    public static String pathId(String parameter, String id) {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException(
                    parameter + " must not be blank, but was " + (id == null ? "null" : '"' + id + '"'));
        }
        if (id.equals(".") || id.equals("..")) {
            throw new IllegalArgumentException(
                    parameter + " must not be '" + id + "': as a segment of a path it would mean another resource");
        }
        return wellFormed(parameter, id);
    }

    /**
     * Rejects a collection without ids, and ids that could not stand in a path either. Returns each id once, in
     * the order given.
     *
     * @param parameter how the messages name an id, such as {@code dataset_id}
     */
    public static List<String> ids(String parameter, Collection<String> ids) {
        if (required("collection of ids", ids).isEmpty()) {
            throw new IllegalArgumentException(
                    "The collection of ids must not be empty; it needs one " + parameter + " or more");
        }
        return ids.stream().map(id -> pathId(parameter, id)).distinct().toList();
    }

    /** Checks all arguments of a method by the annotations and types of its parameters. */
    static void check(Method method, Object[] arguments) {
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            PathParam path = parameters[i].getAnnotation(PathParam.class);
            QueryParam query = parameters[i].getAnnotation(QueryParam.class);
            if (path != null) {
                checkPath(path.value(), arguments[i]);
            } else if (query != null) {
                checkQuery(query.value(), arguments[i]);
            } else if (parameters[i].isAnnotationPresent(RestForm.class)) {
                checkFile(parameters[i].getAnnotation(RestForm.class).value(), (File) arguments[i]);
            } else if (parameters[i].getType() == Document.class) {
                checkDocument(method, (Document<?>) arguments[i]);
            } else if (parameters[i].getType() == Plain.class) {
                checkPlain(method, (Plain<?>) arguments[i]);
            }
        }
    }

    private static void checkPath(String parameter, Object value) {
        // numbers, such as versions, only have to be there
        pathId(parameter, value == null ? null : value.toString());
    }

    private static void checkQuery(String parameter, Object value) {
        if (value instanceof String text) {
            wellFormed(parameter, text);
        } else if (value instanceof List<?> values) {
            values.forEach(one -> checkQuery(parameter, one));
        }
    }

    private static void checkFile(String part, File file) {
        if (!required(part, file).isFile() || !file.canRead()) {
            throw new IllegalArgumentException("The " + part + " must be a file that can be read, but was " + file);
        }
    }

    private static void checkDocument(Method method, Document<?> document) {
        Object data = document == null ? null : document.data();
        if (data instanceof List<?> resources) {
            checkList(method, resources);
        } else if (!(data instanceof Resource<?> resource && resource.attributes() != null)) {
            throw new IllegalArgumentException(method.getName() + " needs a document with a resource and its attributes");
        }
    }

    private static void checkPlain(Method method, Plain<?> plain) {
        if (plain == null || plain.value() == null) {
            throw new IllegalArgumentException(method.getName() + " needs a body with a value");
        }
    }

    private static void checkList(Method method, List<?> resources) {
        if (resources.isEmpty()) {
            throw new IllegalArgumentException(method.getName() + " needs a document with at least one resource");
        }
        int position = 0;
        for (Object resource : resources) {
            if (resource == null) {
                throw new IllegalArgumentException(
                        method.getName() + " needs a document without null, but data[" + position + "] is null");
            }
            position++;
        }
    }

    /** Rejects unpaired surrogates, which UTF-8 encoding would replace by a question mark. */
    public static String wellFormed(String parameter, String text) {
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new IllegalArgumentException(
                    parameter + " must not contain an unpaired surrogate, which UTF-8 cannot express");
        }
        return text;
    }
}
