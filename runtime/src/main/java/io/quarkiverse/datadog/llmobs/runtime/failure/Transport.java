package io.quarkiverse.datadog.llmobs.runtime.failure;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

import javax.net.ssl.SSLException;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.netty.handler.codec.CodecException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.proxy.ProxyConnectException;
import io.vertx.core.VertxException;

/**
 * Classifies the exceptions of the HTTP stack.
 */
public final class Transport {

    private static final Pattern TOO_LARGE = Pattern.compile("(An )?HTTP (header|line) is larger than \\d+ bytes");

    private Transport() {
    }

    /** Whether the request cannot have reached the server, so that any operation may be retried. */
    public static boolean neverConnected(Throwable failure) {
        return has(failure, ConnectException.class) || has(failure, UnknownHostException.class)
                || has(failure, NoRouteToHostException.class) || has(failure, UnresolvedAddressException.class)
                || has(failure, ProxyConnectException.class);
    }

    /** Whether a retry would fail the same way: certificates do not change within seconds. */
    public static boolean isTls(Throwable failure) {
        return has(failure, SSLException.class);
    }

    /** Whether the headers of the response exceed the limit. The REST client keeps only the message of what Netty throws. */
    public static boolean headersTooLarge(Throwable failure) {
        if (has(failure, TooLongFrameException.class)) {
            return true;
        }
        IOException broken = find(failure, IOException.class);
        return broken != null && broken.getMessage() != null && TOO_LARGE.matcher(broken.getMessage()).lookingAt();
    }

    /** Whether the failure comes from the network or the HTTP stack at all. */
    static boolean isTransport(Throwable failure) {
        if (has(failure, JsonProcessingException.class)) {
            // an IOException, but a mistake in what is to be sent
            return false;
        }
        return has(failure, IOException.class) || has(failure, TimeoutException.class)
                || has(failure, UnresolvedAddressException.class) || has(failure, VertxException.class)
                || has(failure, CodecException.class) || isOfNetty(failure);
    }

    /** A response that is not HTTP causes exceptions of any type in the decoder. */
    private static boolean isOfNetty(Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (!frame.getClassName().startsWith("java.")) {
                return frame.getClassName().startsWith("io.netty.");
            }
        }
        return false;
    }

    static String describe(Throwable failure) {
        String kind = isTls(failure) ? "the TLS connection failed"
                : neverConnected(failure) ? "the connection could not be made"
                        : has(failure, TimeoutException.class) ? "no response within the read timeout"
                                : "the connection broke before the response was complete";
        String detail = innermost(failure);
        return detail == null ? kind : kind + ": " + detail;
    }

    private static String innermost(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getMessage();
    }

    /** The first exception of the type in the chain of causes, or null. */
    static <T extends Throwable> T find(Throwable failure, Class<T> type) {
        for (Throwable t = failure; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return find(failure, type) != null;
    }
}
