package io.quarkiverse.datadog.llmobs.runtime.http.connection;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelPipeline;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Puts handlers into the Netty pipeline of a connection, between the HTTP codec and Vert.x. It needs an internal class of
 * Vert.x to get there.
 */
final class ConnectionHandlers {

    /** The handler of Vert.x, which writes the requests and receives what Netty has decoded. */
    private static final String VERTX = "handler";

    private ConnectionHandlers() {
    }

    /** @param handlers in the order in which they receive a response */
    static void add(HttpConnection connection, ChannelHandler... handlers) {
        if (connection instanceof ConnectionBase http) {
            ChannelPipeline pipeline = http.channel().pipeline();
            if (pipeline.get(VERTX) != null) {
                for (ChannelHandler handler : handlers) {
                    pipeline.addBefore(VERTX, "datadog-llmobs-" + handler.getClass().getSimpleName(), handler);
                }
            }
        }
    }
}
