package io.quarkiverse.datadog.llmobs.emulator.http;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the header {@code Accept-Encoding}.
 */
final class AcceptedEncoding {

    /** An encoding with a weight of zero is not accepted. */
    private static final Pattern GZIP = Pattern.compile("gzip(\\s*;\\s*q\\s*=\\s*(1(\\.0*)?|0\\.\\d*[1-9]\\d*))?",
            Pattern.CASE_INSENSITIVE);

    private AcceptedEncoding() {
    }

    /** @param headers the values of the header, null if there is none */
    static boolean isGzip(List<String> headers) {
        return headers != null && headers.stream().flatMap(header -> List.of(header.split(",")).stream())
                .anyMatch(encoding -> GZIP.matcher(encoding.strip()).matches());
    }
}
