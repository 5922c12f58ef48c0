package io.quarkiverse.datadog.llmobs.runtime.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body that is read while it is received. It releases the permit of its request when it has ended, has failed or is closed.
 */
public final class PermitReleasingStream extends FilterInputStream {

    private interface Read {
        int bytes() throws IOException;
    }

    private final Runnable release;

    /** @param release may be run more than once */
    public static PermitReleasingStream of(InputStream body, Runnable release) {
        if (body instanceof RawBody raw) {
            raw.whenOver(release);
        }
        return new PermitReleasingStream(body, release);
    }

    private PermitReleasingStream(InputStream body, Runnable release) {
        super(body);
        this.release = release;
    }

    @Override
    public int read() throws IOException {
        return released(super::read);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return released(() -> super.read(target, offset, length));
    }

    private int released(Read read) throws IOException {
        boolean goesOn = false;
        try {
            int result = read.bytes();
            goesOn = result >= 0;
            return result;
        } finally {
            if (!goesOn) {
                release.run();
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
        } finally {
            release.run();
        }
    }
}
