package id.simpul.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.exchange.trust.SigningIdentity;
import id.simpul.exchange.trust.TestDistrict;
import id.simpul.exchange.wire.Sha256;
import id.simpul.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Random;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CmsSignatureTest {
    private static final TestDistrict BOGOR = Samples.BOGOR;
    private static final byte[] CONTENT = "<asic/>".getBytes(StandardCharsets.US_ASCII);

    @Test
    void ourOwnIsAcceptedForItsContentOnly() {
        byte[] signature = CmsSignature.sign(CONTENT, BOGOR.officeSigner, TestDistrict.NOW);
        assertThat(CmsSignature.verify(CONTENT, signature)).isEqualTo(BOGOR.enrolled.certificate());
        refused("other".getBytes(StandardCharsets.US_ASCII), signature);
        assertThat(signature.length).isLessThan(1300);
    }

    @Test
    void aSignatureThatDoesNotNameItsCertificateIsRefused() throws Exception {
        refused(CONTENT, signed("SHA256withECDSA", null, BOGOR.officeSigner));
        refused(CONTENT, signed("SHA256withECDSA", BOGOR.districtSigner.certificate(), BOGOR.officeSigner));
        // The same way, with everything right, is accepted: these were refused for what they say.
        byte[] right = signed("SHA256withECDSA", BOGOR.enrolled.certificate(), BOGOR.officeSigner);
        assertThat(CmsSignature.verify(CONTENT, right)).isEqualTo(BOGOR.enrolled.certificate());
    }

    @Test
    void otherAlgorithmsAreRefused() throws Exception {
        for (String algorithm : new String[] {"SHA1withECDSA", "SHA512withECDSA"}) {
            refused(CONTENT, signed(algorithm, BOGOR.enrolled.certificate(), BOGOR.officeSigner));
        }
    }

    @Test
    void severalSignersOrCertificatesAreRefused() throws Exception {
        refused(
                CONTENT,
                signed("SHA256withECDSA", BOGOR.enrolled.certificate(), BOGOR.officeSigner, BOGOR.districtSigner));
    }

    @Test
    void nonsenseIsRefusedAndNothingElseHappens() {
        var random = new Random(1);
        byte[] signature = CmsSignature.sign(CONTENT, BOGOR.officeSigner, TestDistrict.NOW);
        refused(CONTENT, new byte[0]);
        for (int i = 0; i < 3_000; i++) {
            byte[] changed = signature.clone();
            for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(CmsSignature.verify(CONTENT, changed)).isEqualTo(BOGOR.enrolled.certificate());
            } catch (Refusal refusal) {
                assertThat(refusal.problem()).isInstanceOf(BundleProblem.Tampered.class);
            }
        }
    }

    private static byte[] signed(String algorithm, @Nullable X509Certificate named, SigningIdentity... signers)
            throws Exception {
        var generator = new CMSSignedDataGenerator();
        for (SigningIdentity signer : signers) {
            var attributes = new AttributeTable(new DERSet());
            if (named != null) {
                attributes = attributes.add(
                        PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                        new SigningCertificateV2(new ESSCertIDv2(Sha256.of(named.getEncoded()))));
            }
            var certificate = new JcaX509CertificateHolder(signer.certificate());
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(attributes))
                            .build(new JcaContentSignerBuilder(algorithm).build(signer.key()), certificate));
            generator.addCertificate(certificate);
        }
        return generator.generate(new CMSProcessableByteArray(CONTENT), false).getEncoded();
    }

    private static void refused(byte[] content, byte[] signature) {
        Refused.as(BundleProblem.Tampered.class, () -> CmsSignature.verify(content, signature));
    }
}
