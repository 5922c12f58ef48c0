package io.quarkiverse.datadog.llmobs.runtime.retry;

import java.time.Duration;

/**
 * The maximum number of attempts that hold a connection at the same time.
 *
 * @param connections at most this number
 * @param inUse what holds the connections, for the message of a call for which none became free in time
 * @param remedy what to do about it
 */
public record ConnectionLimit(int connections, String inUse, String remedy) {

    /** No limit: for calls whose attempts are calls with a limit of their own. */
    public static final ConnectionLimit NONE = new ConnectionLimit(Integer.MAX_VALUE, "", "");

    /** @param key the configuration key of the limit */
    public static ConnectionLimit ofCalls(int connections, String key) {
        return new ConnectionLimit(connections, "calls are in progress", "make fewer calls at once, close response streams of"
                + " MicroProfile interfaces as soon as they are read, or raise " + key);
    }

    /** @param key the configuration key of the limit */
    public static ConnectionLimit ofExports(int connections, String key) {
        return new ConnectionLimit(connections, "exports are open",
                "close streams of exports as soon as they are read, or raise " + key);
    }

    String exceeded(Duration waited, boolean again) {
        return "no connection was free for " + seconds(waited) + ", because max-connections=" + connections + " " + inUse
                + "; the request was not sent" + (again ? " again" : "") + ": " + remedy;
    }

    private static String seconds(Duration duration) {
        long millis = duration.toMillis();
        return millis < 1000 ? millis + " ms" : Math.round(millis / 1000.0) + " s";
    }
}
