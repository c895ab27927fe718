package id.simpul.exchange.trust;

import id.simpul.exchange.wire.OfficeCode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A district with one enrolled kecamatan and its own daily key, made once per test class. */
public final class TestDistrict {
    public static final Instant NOW = Instant.parse("2026-11-21T23:01:30Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    public static final OfficeCode DISTRICT = new OfficeCode("3201");
    public static final OfficeCode OFFICE = new OfficeCode("320127");

    public final SecureRandom random = new SecureRandom();
    public final DistrictAuthority authority;
    public final OfficeKeys districtKeys;
    public final OfficeKeys officeKeys;
    public final AgeIdentity recovery;
    public final SigningIdentity districtSigner;
    public final SigningIdentity officeSigner;
    public final Enrolled enrolled;
    public final Trust trust;

    public TestDistrict() {
        this(CLOCK);
    }

    public TestDistrict(Clock clock) {
        authority = DistrictAuthority.create(DISTRICT, clock, random);
        districtKeys = OfficeKeys.generate(DISTRICT, random);
        officeKeys = OfficeKeys.generate(OFFICE, random);
        recovery = AgeIdentity.generate(random);
        Roster empty =
                Roster.first(DISTRICT, List.of(districtKeys.age().recipient(), recovery.recipient()), clock.instant());
        Enrolled own = enrol(districtKeys, empty, 1);
        enrolled = enrol(officeKeys, own.roster(), 1);
        districtSigner = districtKeys.signer(own.certificate());
        officeSigner = officeKeys.signer(enrolled.certificate());
        trust = authority.trust(enrolled.update());
    }

    /** Enrols with the right digits. */
    public Enrolled enrol(OfficeKeys keys, Roster roster, long epoch) {
        RegistrationCard card = keys.card(7);
        return authority.enrol(card, card.digits(), roster, epoch);
    }

    /** Trust after the office's key got another status. */
    public Trust withStatus(OfficeStatus status) {
        Roster changed = enrolled.roster()
                .withStatus(
                        enrolled.certificate().getSerialNumber(),
                        status,
                        status == OfficeStatus.COMPROMISED ? NOW : null,
                        NOW);
        return authority.trust(authority.publish(changed));
    }
}
