package id.simpul.exchange.format;

import id.simpul.exchange.wire.OfficeCode;
import id.simpul.kernel.KernelText;
import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.ExchangeText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Why a bundle is refused. Nothing of it was merged. */
public sealed interface BundleProblem extends Problem {
    @Override
    default Message safe() {
        return Message.of(KernelText.NOTHING_CHANGED);
    }

    /** The file is no bundle at all. */
    record NotABundle() implements BundleProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.BUNDLE_NOT_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.BUNDLE_NOT_NEXT);
        }
    }

    /** It is encrypted, but to none of this office's keys. */
    record NotEncryptedToUs() implements BundleProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.BUNDLE_LOCKED_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.BUNDLE_LOCKED_NEXT);
        }
    }

    /** Cut off or changed on its way: the encryption does not hold. */
    record Damaged() implements BundleProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.BUNDLE_DAMAGED_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.BUNDLE_DAMAGED_NEXT);
        }
    }

    /**
     * The content is not what the sender signed, or is put together as no bundle is.
     *
     * @param where which rule, for the log
     */
    record Tampered(String where) implements BundleProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.BUNDLE_TAMPERED_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.BUNDLE_TAMPERED_NEXT);
        }
    }

    /** Signed with a key that the district has not listed. */
    record UnknownSigner() implements BundleProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.SIGNER_UNKNOWN_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.SIGNER_UNKNOWN_NEXT);
        }
    }

    /** The certificate of {@code office} ran out at {@code at}. */
    record CertificateExpired(OfficeCode office, Instant at) implements BundleProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.SIGNER_EXPIRED_WHAT, office, date(at));
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.SIGNER_EXPIRED_NEXT);
        }
    }

    /** The district has withdrawn the certificate of {@code office}. */
    record CertificateRevoked(OfficeCode office) implements BundleProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.SIGNER_REVOKED_WHAT, office);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.SIGNER_REVOKED_NEXT);
        }
    }

    /** The certificate of {@code office} starts at {@code from}, far ahead of this computer's clock. */
    record CertificateNotYetValid(OfficeCode office, Instant from) implements BundleProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.SIGNER_EARLY_WHAT, office, date(from));
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.SIGNER_EARLY_NEXT);
        }
    }

    /** It is meant for {@code office}. */
    record WrongAddressee(OfficeCode office) implements BundleProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.BUNDLE_ADDRESSEE_WHAT, office);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.BUNDLE_ADDRESSEE_NEXT);
        }
    }

    /** Written by program {@code app}, which knows more than this one. */
    record NeedsNewerProgram(String app) implements BundleProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.BUNDLE_NEWER_WHAT, app);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.BUNDLE_NEWER_NEXT);
        }
    }

    /** A bundle of a kind this program does not know. */
    record UnknownKind(String kind) implements BundleProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.BUNDLE_KIND_WHAT, kind);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.BUNDLE_NEWER_NEXT);
        }
    }

    /**
     * Larger than a bundle may be.
     *
     * @param limit which limit, for the log
     */
    record LimitExceeded(String limit) implements BundleProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.BUNDLE_LIMIT_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.BUNDLE_LIMIT_NEXT);
        }
    }

    /** Signed, but line {@code line} of {@code table} is not what a table holds. */
    record RowUnreadable(String table, long line) implements BundleProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.BUNDLE_ROW_WHAT, table, line);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.BUNDLE_ROW_NEXT);
        }
    }

    /** The file changed between being verified and being read. */
    record ChangedMeanwhile() implements BundleProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.BUNDLE_CHANGED_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.BUNDLE_CHANGED_NEXT);
        }
    }

    /** No room for the file to be written. */
    record DiskFull() implements BundleProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.BUNDLE_DISK_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(ExchangeText.BUNDLE_DISK_SAFE);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.BUNDLE_DISK_NEXT);
        }
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).format(instant.atOffset(ZoneOffset.UTC));
    }
}
