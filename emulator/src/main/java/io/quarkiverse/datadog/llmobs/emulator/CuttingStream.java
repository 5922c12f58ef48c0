package io.quarkiverse.datadog.llmobs.emulator;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Passes bytes on until there were enough, then fails: the server drops the connection in the middle of the body.
 */
final class CuttingStream extends FilterOutputStream {

    private long left;
    private boolean cut;

    CuttingStream(OutputStream out, long bytes) {
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

    /** A stream that was cut stays open: the end of the body must not be marked. */
    @Override
    public void close() throws IOException {
        if (!cut) {
            super.close();
        }
    }
}
