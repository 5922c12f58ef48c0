package io.quarkiverse.datadog.llmobs.it.benchmark.peer;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * One connection on its own thread: handles requests until the client closes it.
 */
final class Connection implements Runnable {

    private static final int MAX_HEAD = 16 << 10;

    private final SocketChannel channel;
    private final DatasetPages pages;
    private final AtomicInteger listed;
    private final ByteBuffer read = ByteBuffer.allocate(MAX_HEAD);

    Connection(SocketChannel channel, DatasetPages pages, AtomicInteger listed) {
        this.channel = channel;
        this.pages = pages;
        this.listed = listed;
    }

    @Override
    public void run() {
        try (channel) {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            for (String head = head(); head != null; head = head()) {
                handle(head);
            }
        } catch (IOException e) {
            // the client has closed the connection in the middle of a response, which is allowed
        }
    }

    /** The lines up to the empty one; null if there is no further request. Requests have no body and are not pipelined. */
    private String head() throws IOException {
        read.clear();
        while (channel.read(read) >= 0) {
            String head = new String(read.array(), 0, read.position(), StandardCharsets.ISO_8859_1);
            if (head.endsWith("\r\n\r\n")) {
                return head;
            }
        }
        return null;
    }

    private void handle(String head) throws IOException {
        if (head.startsWith(Peer.LISTED)) {
            sendJson(Integer.toString(listed.getAndSet(0)).getBytes(StandardCharsets.US_ASCII));
        } else {
            handle(Request.parse(head));
        }
    }

    private void handle(Request request) throws IOException {
        String only = request.query().get("filter[id]");
        if ("records".equals(request.part())) {
            listed.incrementAndGet();
            int page = PageCursor.page(request.query().get("page[cursor]"));
            sendJson(RecordListing.start(page), RecordListing.ofDataset(request.dataset()).end(page));
        } else if (request.dataset() != null) {
            Chunks.send(CsvBody.ofDataset(request.dataset()), channel);
        } else if (only != null) {
            sendJson(DatasetPages.only(request.project(), only));
        } else {
            listed.incrementAndGet();
            Listing listing = Listing.ofProject(request.project());
            byte[] page = pages.page(request.project(), listing, request.query().get("page[cursor]"));
            LockSupport.parkNanos(listing.delay().toNanos());
            sendJson(page);
        }
    }

    private void sendJson(byte[]... parts) throws IOException {
        int length = Stream.of(parts).mapToInt(part -> part.length).sum();
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: application/vnd.api+json\r\nVary: Accept-Encoding\r\nContent-Length: "
                + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer[] response = Stream.concat(Stream.of(head), Stream.of(parts)).map(ByteBuffer::wrap)
                .toArray(ByteBuffer[]::new);
        while (response[response.length - 1].hasRemaining()) {
            channel.write(response);
        }
    }
}
