package id.simpul.exchange.format;

import id.simpul.exchange.trust.SigningIdentity;
import id.simpul.exchange.wire.Sha256;
import id.simpul.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Detached CMS signature, CAdES-B-B, ECDSA P-256 with SHA-256, DER, the office's certificate inside. */
final class CmsSignature {
    private CmsSignature() {}

    /** Signs {@code content} as of {@code when}. */
    static byte[] sign(byte[] content, SigningIdentity signer, Instant when) {
        try {
            var certificate = new JcaX509CertificateHolder(signer.certificate());
            AttributeTable attributes = new AttributeTable(new DERSet())
                    .add(CMSAttributes.signingTime, new Time(Date.from(when)))
                    .add(
                            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                            new SigningCertificateV2(new ESSCertIDv2(Sha256.of(certificate.getEncoded()))));
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(attributes))
                            .build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer.key()), certificate));
            generator.addCertificate(certificate);
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded(ASN1Encoding.DER);
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException e) {
            throw new IllegalArgumentException("key or certificate cannot sign", e);
        }
    }

    /**
     * The certificate whose key signed {@code content}. Whether that key counts is another question.
     *
     * @throws Refusal with {@link BundleProblem.Tampered} if {@code signature} is not exactly what {@link #sign} makes
     */
    static X509Certificate verify(byte[] content, byte[] signature) {
        try {
            var signed = new CMSSignedData(new CMSProcessableByteArray(content), signature);
            Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
            Collection<X509CertificateHolder> certificates =
                    signed.getCertificates().getMatches(null);
            require(signers.size() == 1 && certificates.size() == 1, "signers");
            X509CertificateHolder certificate = certificates.iterator().next();
            SignerInformation signer = signers.iterator().next();
            require(signer.getSID().match(certificate), "certificate");
            require(is(signer.getDigestAlgOID(), NISTObjectIdentifiers.id_sha256), "digest");
            require(is(signer.getEncryptionAlgOID(), X9ObjectIdentifiers.ecdsa_with_SHA256), "algorithm");
            require(names(signer.getSignedAttributes(), certificate), "attributes");
            require(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate)), "signature");
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(certificate.getEncoded()));
        } catch (Refusal refused) {
            throw refused;
        } catch (CMSException | OperatorCreationException | GeneralSecurityException | IOException malformed) {
            throw new Refusal(new BundleProblem.Tampered("cms"));
        } catch (RuntimeException hostile) {
            // Bouncy Castle answers hostile ASN.1 with unchecked exceptions of many kinds.
            throw new Refusal(new BundleProblem.Tampered("cms"));
        }
    }

    /** Whether the signed attributes name {@code certificate}: without that, another of the same key would do. */
    private static boolean names(AttributeTable attributes, X509CertificateHolder certificate) throws IOException {
        Attribute attribute = attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (attribute == null || attribute.getAttrValues().size() != 1) {
            return false;
        }
        ESSCertIDv2[] ids = SigningCertificateV2.getInstance(attribute.getAttributeValues()[0])
                .getCerts();
        return ids.length == 1
                && ids[0].getHashAlgorithm().getAlgorithm().equals(NISTObjectIdentifiers.id_sha256)
                && MessageDigest.isEqual(ids[0].getCertHash(), Sha256.of(certificate.getEncoded()));
    }

    private static boolean is(String oid, ASN1ObjectIdentifier wanted) {
        return oid.equals(wanted.getId());
    }

    private static void require(boolean holds, String where) {
        if (!holds) {
            throw new Refusal(new BundleProblem.Tampered("cms " + where));
        }
    }
}
