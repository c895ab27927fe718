package id.simpul.exchange.format;

import id.simpul.kernel.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** A channel that tells how much of it was read, and stops when the user does. */
final class Watched implements ReadableByteChannel {
    private final ReadableByteChannel in;
    private final long size;
    private final Progress progress;
    private long read;

    Watched(ReadableByteChannel in, long size, Progress progress) {
        this.in = in;
        this.size = size;
        this.progress = progress;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        progress.check();
        int step = in.read(into);
        if (step > 0) {
            read += step;
            progress.at(read, size);
        }
        return step;
    }

    @Override
    public boolean isOpen() {
        return in.isOpen();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
