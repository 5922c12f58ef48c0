package io.quarkiverse.datadog.llmobs.emulator.fault;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a number of bytes and then fails, so that the server closes the connection in the middle of the body.
 */
public final class TruncatingOutputStream extends FilterOutputStream {

    private long left;
    private boolean cut;

    public TruncatingOutputStream(OutputStream out, long bytes) {
        super(out);
        left = bytes;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] { (byte) b }, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > left) {
            out.write(bytes, offset, (int) left);
            out.flush();
            cut = true;
            throw new IOException("cut by a fault");
        }
        out.write(bytes, offset, length);
        left -= length;
    }

    /** Does not close a stream that was cut: the end of the body must not be marked. */
    @Override
    public void close() throws IOException {
        if (!cut) {
            super.close();
        }
    }
}
