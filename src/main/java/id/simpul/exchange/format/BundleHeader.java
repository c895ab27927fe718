package id.simpul.exchange.format;

import id.simpul.exchange.stream.Acknowledgement;
import id.simpul.exchange.stream.StreamPosition;
import id.simpul.exchange.trust.AgeRecipient;
import id.simpul.exchange.wire.OfficeCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle says about itself, signed.
 *
 * @param kind what it is for
 * @param schema version of the sender's tables, from 1
 * @param app version of the sender's program
 * @param created when, in whole seconds
 * @param from the sending office
 * @param key SHA-256 of its signing key, 64 hex digits
 * @param to the office it is meant for
 * @param recipients the keys it is encrypted to; signed, so that no receiver can pass it on as if sent to another
 * @param position its place in the sender's stream
 * @param acknowledged what the sender has merged of the receiver; null if nothing
 * @param audit where the sender's audit log stood
 * @param expires for answers: after this a newer one should have come; else null
 */
public record BundleHeader(
        BundleKind kind,
        int schema,
        String app,
        Instant created,
        OfficeCode from,
        String key,
        OfficeCode to,
        List<AgeRecipient> recipients,
        StreamPosition position,
        @Nullable Acknowledgement acknowledged,
        AuditAnchor audit,
        @Nullable Instant expires) {
    private static final Pattern ID = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final Pattern APP = Pattern.compile("[0-9A-Za-z.+-]{1,32}");
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

    /**
     * Checks the forms.
     *
     * @throws IllegalArgumentException if a value cannot be
     */
    public BundleHeader {
        created = created.truncatedTo(ChronoUnit.SECONDS);
        recipients = List.copyOf(recipients);
        String previous = position.previous();
        if (schema < 1
                || recipients.isEmpty()
                || !APP.matcher(app).matches()
                || !KEY.matcher(key).matches()
                || (previous != null && !isId(previous))
                || (acknowledged != null && !isId(acknowledged.id()))) {
            throw new IllegalArgumentException("no bundle header");
        }
    }

    /** {@code SLRT-320127-000042.slrt}; an answer names its receiver too: {@code SLRT-3201-320127-000017.slrt}. */
    public String fileName() {
        String receiver = switch (kind) {
            case SUBMISSION -> "";
            case ANSWER -> "-" + to.digits();
            case COUNTER -> "-ke-" + to.digits();
        };
        return String.format(Locale.ROOT, "SLRT-%s%s-%06d.slrt", from.digits(), receiver, position.sequence());
    }

    /** Whether {@code text} has the form of a bundle's id. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
