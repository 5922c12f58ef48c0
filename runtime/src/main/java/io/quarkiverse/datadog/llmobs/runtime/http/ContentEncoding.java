package io.quarkiverse.datadog.llmobs.runtime.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Decodes a response body with a {@code Content-Encoding}. None is requested, but some gateways compress anyway.
 */
public final class ContentEncoding {

    /** A small body can expand to any size. */
    private static final int MAX_DECODED = 256 * 1024 * 1024;

    private ContentEncoding() {
    }

    /**
     * @param header the value of the header, or null
     * @throws IOException that describes the problem, when the encoding is unknown, broken, or expands too far
     */
    public static byte[] decoded(String header, byte[] body) throws IOException {
        if (body.length == 0 || isPlain(header)) {
            return body;
        }
        byte[] decoded;
        try (InputStream stream = stream(header, body)) {
            decoded = stream.readNBytes(MAX_DECODED + 1);
        } catch (UnknownEncoding e) {
            throw e;
        } catch (IOException e) {
            throw new IOException("the response is encoded as " + header + ", but broken: " + e.getMessage(), e);
        }
        if (decoded.length > MAX_DECODED) {
            throw new IOException(
                    "the response is encoded as " + header + " and expands to more than " + MAX_DECODED + " bytes");
        }
        return decoded;
    }

    /** The beginning of a body, as far as it can be decoded; null when it cannot. */
    public static byte[] beginning(String header, byte[] body, int longest) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try (InputStream stream = stream(header, body)) {
            byte[] part = new byte[8192];
            for (int n; read.size() < longest
                    && (n = stream.read(part, 0, Math.min(part.length, longest - read.size()))) > 0;) {
                read.write(part, 0, n);
            }
        } catch (IOException e) {
            return read.size() == 0 ? null : read.toByteArray();
        }
        return read.toByteArray();
    }

    private static InputStream stream(String header, byte[] body) throws IOException {
        InputStream stream = new ByteArrayInputStream(body);
        if (isPlain(header)) {
            return stream;
        }
        String[] encodings = header.split(",");
        // named in the order in which they were applied
        for (int i = encodings.length - 1; i >= 0; i--) {
            String encoding = encodings[i].strip().toLowerCase(Locale.ROOT);
            stream = switch (encoding) {
                case "", "identity" -> stream;
                case "gzip", "x-gzip" -> gunzipped(stream);
                case "deflate" -> inflated(stream);
                default -> throw new UnknownEncoding(encoding);
            };
        }
        return stream;
    }

    private static boolean isPlain(String header) {
        return header == null || header.isBlank() || header.strip().equalsIgnoreCase("identity");
    }

    /** An interceptor of the application may have decoded the body already, and left the header as it was. */
    private static InputStream gunzipped(InputStream stream) throws IOException {
        byte[] head = stream.readNBytes(2);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), stream);
        return head.length == 2 && head[0] == 0x1f && (head[1] & 0xff) == 0x8b ? new GZIPInputStream(whole) : whole;
    }

    /** The zlib format is meant; some servers send the raw format. */
    private static InputStream inflated(InputStream stream) throws IOException {
        byte[] head = stream.readNBytes(2);
        boolean zlib = head.length == 2 && (head[0] & 0x0f) == 8 && ((head[0] & 0xff) << 8 | head[1] & 0xff) % 31 == 0;
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), stream);
        return zlib ? new InflaterInputStream(whole) : new InflaterInputStream(whole, new Inflater(true));
    }

    private static final class UnknownEncoding extends IOException {

        private static final long serialVersionUID = 1L;

        UnknownEncoding(String encoding) {
            super("the response is encoded as " + encoding + ", which was not requested");
        }
    }
}
