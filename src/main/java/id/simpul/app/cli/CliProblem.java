package id.simpul.app.cli;

import id.simpul.kernel.KernelText;
import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.CliText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Objects;
import java.util.Optional;

/** What can stand between a command and the files it was given. */
sealed interface CliProblem extends Problem {
    /** A file or folder could not be read or written. */
    record FileTrouble(String file) implements CliProblem {
        @Override
        public Message what() {
            return file.isEmpty() ? Message.of(CliText.FILES_WHAT) : Message.of(CliText.FILE_WHAT, file);
        }

        @Override
        public Message safe() {
            return Message.of(KernelText.NOTHING_CHANGED);
        }

        @Override
        public Message next() {
            return Message.of(CliText.FILE_NEXT);
        }
    }

    /** The trouble with files that {@code thrown} tells of, if it does. */
    static Optional<Problem> of(Throwable thrown) {
        if (thrown instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return of(unchecked.getCause());
        }
        if (thrown instanceof FileSystemException named) {
            return Optional.of(new FileTrouble(Objects.requireNonNullElse(named.getFile(), "")));
        }
        return thrown instanceof IOException ? Optional.of(new FileTrouble("")) : Optional.empty();
    }
}
