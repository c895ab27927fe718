package id.simpul.referral;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.REFERRAL;
import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.CaseCatalogue;
import id.simpul.casework.CaseDesk;
import id.simpul.casework.CaseHistory;
import id.simpul.casework.CaseProblem;
import id.simpul.casework.Stage;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.l10n.Texts;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import id.simpul.testing.CaseOffice;
import id.simpul.testing.Told;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case that is raised from the sub-district to the district and on to the province is one and the same case everywhere. */
class EscalationWayTest {
    private static final String DISTRICT = "3201";
    private static final String PROVINCE = "32";
    private static final String DISTRICT_NAME = "Dinas Sosial Kabupaten Bogor";
    private static final String PROVINCE_NAME = "Dinas Sosial Provinsi Jawa Barat";

    private CaseOffice kecamatan;
    private Above district;
    private Above province;
    private long file;

    /** An office above, with the desks that know cases. */
    private static final class Above implements AutoCloseable {
        private final Database database;
        private final CaseDesk cases;
        private final ReferralDesk referrals;
        private final HandOverDesk handOvers;
        private final CaseHistory history;
        private final Actor actor;

        Above(Path folder, String code, String name, CaseOffice like) {
            database = Database.create(folder, new byte[32], code, like.clock);
            CaseCatalogue catalogue = CaseCatalogue.on(database, CaseOffice.TODAY);
            cases = new CaseDesk(database, catalogue, like.clock, CaseOffice.ZONE);
            var ours = new Organisation(name, "Kepala " + name, "Cibinong", null, code);
            referrals = new ReferralDesk(
                    database,
                    cases,
                    new DestinationDirectory(database, new Regions()),
                    () -> ours,
                    like.clock,
                    CaseOffice.ZONE);
            handOvers = new HandOverDesk(database, referrals, new Regions());
            history = new CaseHistory(database, catalogue, CodeLists.of(database), CaseOffice.ZONE);
            actor = new Actor(3, "Petugas " + code, code, EnumSet.allOf(Capability.class));
        }

        @Override
        public void close() {
            database.close();
        }
    }

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        kecamatan = new CaseOffice(Files.createDirectory(folder.resolve("kecamatan")));
        district = new Above(Files.createDirectory(folder.resolve("kabupaten")), DISTRICT, DISTRICT_NAME, kecamatan);
        province = new Above(Files.createDirectory(folder.resolve("provinsi")), PROVINCE, PROVINCE_NAME, kecamatan);
        file = kecamatan.drafted("PBI");
    }

    @AfterEach
    void close() {
        province.close();
        district.close();
        kecamatan.close();
    }

    private ReferralDesk.Referred raised() {
        return kecamatan.handOvers.handOver(
                kecamatan.supervisor,
                NewHandOver.toOffice(file, Kind.ESCALATE, DISTRICT, "di luar kewenangan kecamatan", null));
    }

    private ReferralDesk.Referred raisedOn() {
        return district.handOvers.handOver(
                district.actor, NewHandOver.toOffice(file, Kind.ESCALATE, PROVINCE, "kuota kabupaten habis", null));
    }

    private static List<String> told(CaseHistory history, Actor actor, long file) {
        return history.of(actor, file, new Texts(Texts.INDONESIAN)).stream()
                .map(CaseHistory.Line::text)
                .filter(line -> line.contains("Dinas Sosial"))
                .toList();
    }

    @Test
    void oneCaseGoesAllTheWayUpAndEachOfficeSaysWhoHasIt() {
        String register = kecamatan.cases.find(kecamatan.supervisor, file).register();
        var first = raised();
        Told.by(kecamatan.database).into(district.database);
        var second = raisedOn();
        Told.by(kecamatan.database).into(province.database);
        Told.by(district.database).into(province.database);
        Told.by(district.database).into(kecamatan.database);

        for (var level : List.of(kecamatan.database, district.database, province.database)) {
            assertThat(level.<List<String>>read(sql -> sql.select(CASE_FILE.REGISTER)
                            .from(CASE_FILE)
                            .where(CASE_FILE.ID.eq(file))
                            .fetch(CASE_FILE.REGISTER)))
                    .containsExactly(register);
            assertThat(level.<Integer>read(sql -> sql.fetchCount(CASE_FILE))).isEqualTo(1);
            assertThat(level.<List<Long>>read(sql -> sql.select(REFERRAL.ID)
                            .from(REFERRAL)
                            .where(REFERRAL.CASE_FILE.eq(file))
                            .orderBy(REFERRAL.TO_OFFICE.desc())
                            .fetch(REFERRAL.ID)))
                    .containsExactlyInAnyOrder(first.id(), second.id());
        }
        assertThat(told(kecamatan.history, kecamatan.supervisor, file))
                .containsExactlyInAnyOrder("Eskalasi: " + DISTRICT_NAME, "Eskalasi: " + PROVINCE_NAME);
        assertThat(told(district.history, district.actor, file))
                .isEqualTo(told(kecamatan.history, kecamatan.supervisor, file));
        assertThat(told(province.history, province.actor, file))
                .isEqualTo(told(kecamatan.history, kecamatan.supervisor, file));

        Referral on = province.referrals.find(province.actor, second.id());
        assertThat(on.state()).isEqualTo(State.WAITING);
        assertThat(on.ours()).extracting("name", "office").containsExactly(DISTRICT_NAME, DISTRICT);
        assertThat(on.theirs()).extracting("name", "office").containsExactly(PROVINCE_NAME, PROVINCE);
        assertThat(on.by()).isEqualTo(district.actor.name());
        assertThat(on.why()).isEqualTo("kuota kabupaten habis");
        for (Organisation owner : List.of(
                kecamatan.handOvers.owner(kecamatan.supervisor, file),
                district.handOvers.owner(district.actor, file),
                province.handOvers.owner(province.actor, file))) {
            assertThat(owner.office()).as("an escalation changes no owner").isEqualTo("320127");
        }
    }

    @Test
    void theProvincesAnswerIsWrittenDownByTheDistrictAndTheKecamatanFollowsItsOwn() {
        var first = raised();
        Told.by(kecamatan.database).into(district.database);
        var second = raisedOn();
        String stage = district.cases.find(district.actor, file).stage().code();
        assertThat(stage).isEqualTo(Stage.REFERRED);
        district.referrals.answer(
                district.actor,
                second.id(),
                new Referral.Answer("DITERIMA", CaseOffice.TODAY, "Bidang Linjamsos", null));
        assertThat(district.cases.find(district.actor, file).stage().code())
                .as("the stage is the owner's to change")
                .isEqualTo(Stage.REFERRED);
        Told.by(district.database).into(kecamatan.database);
        assertThat(kecamatan.referrals.find(kecamatan.supervisor, second.id()).state())
                .isEqualTo(State.ACCEPTED);
        assertThat(kecamatan.referrals.find(kecamatan.supervisor, first.id()).state())
                .isEqualTo(State.WAITING);
        kecamatan.referrals.answer(
                kecamatan.supervisor, first.id(), new Referral.Answer("DITERIMA", CaseOffice.TODAY, null, null));
        assertThat(kecamatan.cases.find(kecamatan.supervisor, file).stage().code())
                .isEqualTo(Stage.FOLLOW_UP);
    }

    @Test
    void anOfficeRaisesOnOnlyWhatWasRaisedToItAndNotGivenBack() {
        Told.by(kecamatan.database).into(district.database);
        assertRefused(this::raisedOn, CaseProblem.HeldElsewhere.class);
        var first = raised();
        Told.by(kecamatan.database).into(district.database);
        var second = raisedOn();
        assertRefused(this::raisedOn, ReferralProblem.WaitingThere.class);
        district.referrals.undo(district.actor, second.act());
        assertThat(district.referrals.of(district.actor, file))
                .extracting(Referral::id)
                .containsExactly(first.id());
        kecamatan.referrals.revoke(kecamatan.supervisor, first.id(), "warga pindah");
        Told.by(kecamatan.database).into(district.database);
        assertRefused(this::raisedOn, CaseProblem.HeldElsewhere.class);
        assertRefused(
                () -> district.handOvers.handOver(
                        district.actor, NewHandOver.toOffice(file, Kind.TRANSFER, "320124", "bukan haknya", null)),
                CaseProblem.HeldElsewhere.class);
    }

    @Test
    void aCaseIsNotRaisedTwiceToOneOfficeWhileThatHasNotAnswered() {
        var first = raised();
        assertRefused(this::raised, ReferralProblem.WaitingThere.class);
        kecamatan.referrals.answer(
                kecamatan.supervisor, first.id(), new Referral.Answer("DITOLAK", CaseOffice.TODAY, null, null));
        assertThat(raised().id()).isNotEqualTo(first.id());
    }
}
