package id.simpul.exchange.trust;

import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;

/**
 * An office that may exchange bundles now. Keep the certificate (DER), {@link Trust#authority} (DER) and
 * {@link Trust#update}.
 *
 * @param certificate of this office
 * @param trust whom it trusts
 * @param epoch epoch of its stream from now on
 * @param head id of the last bundle the district has merged of it, which the first bundle of a new epoch follows; null for
 *     none
 */
public record Enrolment(
        X509Certificate certificate,
        Trust trust,
        long epoch,
        @Nullable String head) {}
