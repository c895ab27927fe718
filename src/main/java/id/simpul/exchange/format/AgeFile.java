package id.simpul.exchange.format;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import id.simpul.exchange.trust.AgeIdentity;
import id.simpul.exchange.trust.AgeRecipient;
import id.simpul.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** age v1 (age-encryption.org/v1), binary, X25519 recipients. */
final class AgeFile {
    /** How every age file starts. */
    static final byte[] INTRO = "age-encryption.org/v1\n".getBytes(StandardCharsets.US_ASCII);

    private AgeFile() {}

    /**
     * Encrypts into {@code out}. Closing the channel writes a valid end, so close it only when all went well; after a
     * failure drop it and close {@code out} alone.
     */
    static WritableByteChannel encrypt(WritableByteChannel out, List<AgeRecipient> recipients) throws IOException {
        try {
            var writers = new ArrayList<RecipientStanzaWriter>();
            for (AgeRecipient recipient : recipients) {
                writers.add(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient.text()));
            }
            return new StandardEncryptingChannelFactory().newEncryptingChannel(out, writers);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("recipient cannot be encrypted to", e);
        }
    }

    /**
     * Decrypts {@code in}, which the stream closes. Errors of the disk stay {@link IOException}; whatever is wrong with
     * the content comes as {@link Refusal}. What was read counts only once the end was reached.
     */
    static InputStream decrypt(ReadableByteChannel in, List<AgeIdentity> identities) throws IOException {
        var source = new Source(in);
        ByteBuffer intro = ByteBuffer.allocate(INTRO.length);
        while (intro.hasRemaining() && source.read(intro) >= 0) {
            // A channel may give less than asked for.
        }
        if (!intro.flip().equals(ByteBuffer.wrap(INTRO))) {
            throw new Refusal(new BundleProblem.NotABundle());
        }
        source.again = intro.rewind();
        try {
            var readers = new ArrayList<RecipientStanzaReader>();
            for (AgeIdentity identity : identities) {
                readers.add(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(identity.reveal()));
            }
            return new Plain(new StandardDecryptingChannelFactory().newDecryptingChannel(source, readers), source);
        } catch (UnsupportedRecipientStanzaException notOurs) {
            throw new Refusal(new BundleProblem.NotEncryptedToUs());
        } catch (IOException | GeneralSecurityException | RuntimeException malformed) {
            throw source.orDamaged();
        }
    }

    /** The file; remembers what failed below, which is no fault of the content: the disk, or a user who cancelled. */
    private static final class Source implements ReadableByteChannel {
        private final ReadableByteChannel in;
        private ByteBuffer again = ByteBuffer.allocate(0);
        private @Nullable IOException unreadable;
        private @Nullable RuntimeException stopped;

        Source(ReadableByteChannel in) {
            this.in = in;
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            if (again.hasRemaining()) {
                int step = Math.min(again.remaining(), into.remaining());
                into.put(again.slice(again.position(), step));
                again.position(again.position() + step);
                return step;
            }
            try {
                return in.read(into);
            } catch (IOException e) {
                unreadable = e;
                throw e;
            } catch (RuntimeException e) {
                stopped = e;
                throw e;
            }
        }

        RuntimeException orDamaged() throws IOException {
            if (unreadable != null) {
                throw unreadable;
            }
            return stopped != null ? stopped : new Refusal(new BundleProblem.Damaged());
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

    private static final class Plain extends InputStream {
        private final ReadableByteChannel plain;
        private final Source source;

        Plain(ReadableByteChannel plain, Source source) {
            this.plain = plain;
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            try {
                ByteBuffer buffer = ByteBuffer.wrap(into, from, length);
                int read;
                do {
                    read = plain.read(buffer);
                } while (read == 0);
                return read;
            } catch (IOException | RuntimeException malformed) {
                throw source.orDamaged();
            }
        }

        @Override
        public void close() throws IOException {
            plain.close();
        }
    }
}
