package id.simpul.exchange.trust;

import java.security.cert.X509Certificate;

/**
 * An office that may exchange bundles now. Keep the certificate (DER), {@link Trust#authority} (DER) and
 * {@link Trust#update}.
 *
 * @param certificate of this office
 * @param trust whom it trusts
 */
public record Enrolment(X509Certificate certificate, Trust trust) {}
