package id.simpul.exchange.trust;

import id.simpul.exchange.wire.OfficeCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** X.509 as openssl and EU DSS want it: key identifiers, a (nominal) CRL address, and a purpose that CMS accepts. */
final class Certificates {
    private static final int ROOT_YEARS = 10;
    private static final int OFFICE_YEARS = 2;

    private Certificates() {}

    static X509Certificate root(OfficeCode district, KeyPair keys, Instant now, SecureRandom random) {
        X500Name name = name(district, "Induk SLRT");
        try {
            var ids = new JcaX509ExtensionUtils();
            X509v3CertificateBuilder root = new JcaX509v3CertificateBuilder(
                            name, serial(random), Date.from(now), years(now, ROOT_YEARS), name, keys.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    // digitalSignature: the roster is signed with the same key.
                    .addExtension(
                            Extension.keyUsage,
                            true,
                            new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign | KeyUsage.digitalSignature))
                    .addExtension(
                            Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(keys.getPublic()));
            return sign(root, keys.getPrivate(), P256.ALGORITHM);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The name in the request is not used: who an office is says the roster, not a name. */
    static X509Certificate office(
            OfficeCode office,
            PublicKey key,
            SigningIdentity root,
            OfficeCode district,
            Instant now,
            SecureRandom random) {
        try {
            var ids = new JcaX509ExtensionUtils();
            X509Certificate issuer = root.certificate();
            var crl = new DistributionPoint(
                    new DistributionPointName(new GeneralNames(new GeneralName(
                            GeneralName.uniformResourceIdentifier, "urn:slrt:crl:" + district.dotted()))),
                    null,
                    null);
            X509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
                            X500Name.getInstance(
                                    issuer.getSubjectX500Principal().getEncoded()),
                            serial(random),
                            Date.from(now),
                            years(now, OFFICE_YEARS),
                            name(office, "SLRT"),
                            key)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(
                            Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                    .addExtension(
                            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_emailProtection))
                    .addExtension(Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(key))
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            ids.createAuthorityKeyIdentifier(issuer.getPublicKey()))
                    .addExtension(
                            Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {crl}));
            return sign(certificate, root.key(), P256.ALGORITHM);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] crl(
            SigningIdentity root, long number, Instant issued, Instant next, Map<BigInteger, Boolean> revoked) {
        try {
            var crl = new X509v2CRLBuilder(
                    X500Name.getInstance(
                            root.certificate().getSubjectX500Principal().getEncoded()),
                    Date.from(issued));
            crl.setNextUpdate(Date.from(next));
            revoked.forEach((serial, compromised) -> crl.addCRLEntry(
                    serial, Date.from(issued), compromised ? CRLReason.keyCompromise : CRLReason.cessationOfOperation));
            crl.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(number)));
            crl.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils()
                            .createAuthorityKeyIdentifier(root.certificate().getPublicKey()));
            return crl.build(new JcaContentSignerBuilder(P256.ALGORITHM).build(root.key()))
                    .getEncoded();
        } catch (GeneralSecurityException | IOException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** PKCS#12 keeps no key without a certificate, so a key that has none yet signs its own. */
    static X509Certificate placeholder(KeyPair keys, String algorithm) {
        X500Name name = new X500Name("CN=SLRT");
        Date start = Date.from(Instant.EPOCH);
        return sign(
                new JcaX509v3CertificateBuilder(name, BigInteger.ONE, start, start, name, keys.getPublic()),
                keys.getPrivate(),
                algorithm);
    }

    static X509Certificate parse(byte[] der) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    static X509CRL parseCrl(byte[] der) throws GeneralSecurityException {
        return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
    }

    /** Whether {@code certificate} is an office's, issued with the key of {@code root}. */
    static boolean issued(X509Certificate root, X509Certificate certificate) {
        boolean @org.jspecify.annotations.Nullable [] usage = certificate.getKeyUsage();
        if (!certificate.getIssuerX500Principal().equals(root.getSubjectX500Principal())
                || certificate.getBasicConstraints() != -1
                || usage == null
                || !usage[0]
                || !P256.is(certificate.getPublicKey())) {
            return false;
        }
        try {
            certificate.verify(root.getPublicKey());
            return true;
        } catch (GeneralSecurityException notIssued) {
            return false;
        }
    }

    private static X509Certificate sign(X509v3CertificateBuilder certificate, PrivateKey key, String algorithm) {
        try {
            X509CertificateHolder holder = certificate.build(new JcaContentSignerBuilder(algorithm).build(key));
            return parse(holder.getEncoded());
        } catch (OperatorCreationException | IOException | CertificateException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static X500Name name(OfficeCode office, String what) {
        return new X500Name("C=ID,O=SLRT,OU=" + office.dotted() + ",CN=" + what + " " + office.dotted());
    }

    private static BigInteger serial(SecureRandom random) {
        return new BigInteger(120, random).setBit(120);
    }

    private static Date years(Instant from, int years) {
        return Date.from(from.atOffset(ZoneOffset.UTC).plusYears(years).toInstant());
    }
}
