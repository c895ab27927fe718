package id.simpul.exchange;

import id.simpul.exchange.format.BundleProblem;
import id.simpul.exchange.trust.EnrolmentAnswer;
import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.exchange.trust.TrustProblem;
import id.simpul.kernel.Problem;
import id.simpul.kernel.Refusal;
import id.simpul.store.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The small files of an enrolment, on sticks that may be pulled out. Not for the user interface's thread. */
public final class ExchangeFiles {
    private static final int LARGEST = 1 << 20;
    private static final long TOO_LITTLE = 1 << 16;

    private ExchangeFiles() {}

    /**
     * Reads a registration card.
     *
     * @throws Refusal with {@link TrustProblem} or {@link ExchangeProblem.CannotRead}
     */
    public static RegistrationCard card(Path file) {
        return RegistrationCard.parse(read(file, new TrustProblem.CardUnreadable()));
    }

    /**
     * Reads the answer to a card. It proves nothing before its digits were compared.
     *
     * @throws Refusal with {@link TrustProblem} or {@link ExchangeProblem.CannotRead}
     */
    public static EnrolmentAnswer answer(Path file) {
        return EnrolmentAnswer.parse(read(file, new TrustProblem.AnswerUnreadable()));
    }

    private static byte[] read(Path file, Problem tooLarge) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Refusal(tooLarge);
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new Refusal(new ExchangeProblem.CannotRead(String.valueOf(file.getFileName())));
        }
    }

    /**
     * Writes {@code bytes} as {@code file}; a half file is never left under that name.
     *
     * @throws Refusal with {@link ExchangeProblem.CannotWrite} or {@link BundleProblem.DiskFull}
     */
    public static void write(Path file, byte[] bytes) {
        boolean[] full = new boolean[1];
        try {
            WholeFile.write(file, out -> {
                try {
                    out.write(bytes);
                    out.flush();
                } catch (IOException failed) {
                    // Asked while the half file is still there: afterwards there would be room again.
                    full[0] = full(file);
                    throw failed;
                }
            });
        } catch (IOException failed) {
            throw new Refusal(
                    full[0]
                            ? new BundleProblem.DiskFull()
                            : new ExchangeProblem.CannotWrite(String.valueOf(file.getFileName())));
        }
    }

    private static boolean full(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            return folder != null && Files.getFileStore(folder).getUsableSpace() < TOO_LITTLE;
        } catch (IOException gone) {
            return false;
        }
    }
}
