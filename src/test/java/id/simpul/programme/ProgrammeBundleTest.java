package id.simpul.programme;

import static id.simpul.programme.AidOffice.ACTOR;
import static id.simpul.programme.AidOffice.member;
import static id.simpul.programme.AidOffice.taking;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.kernel.PersonName;
import id.simpul.programme.kube.KubeDetails;
import id.simpul.programme.kube.KubeGrant;
import id.simpul.programme.kube.KubeMember;
import id.simpul.programme.kube.KubeReport;
import id.simpul.programme.offer.OfferDetails;
import id.simpul.programme.offer.OfferMatch;
import id.simpul.programme.outlet.CardDetails;
import id.simpul.programme.outlet.CardNumber;
import id.simpul.programme.outlet.IssueDetails;
import id.simpul.programme.outlet.OutletDetails;
import id.simpul.programme.repair.RepairDetails;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.testing.Told;
import id.simpul.testing.UiForTests;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything about programmes reaches the district whole. */
class ProgrammeBundleTest {
    private static final String VILLAGE = "3201272001";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 20);
    private static final Set<Entity> OURS = Set.of(
            Entity.ASSISTANCE,
            Entity.PROGRAMME,
            Entity.PROGRAMME_AMOUNT,
            Entity.PROGRAMME_QUOTA,
            Entity.DISBURSEMENT,
            Entity.KUBE,
            Entity.KUBE_MEMBER,
            Entity.KUBE_GRANT,
            Entity.KUBE_REPORT,
            Entity.OUTLET,
            Entity.KKS_CARD,
            Entity.OUTLET_PROBLEM,
            Entity.HOUSE_REPAIR,
            Entity.OFFER,
            Entity.OFFER_MATCH);

    @TempDir
    Path folder;

    @Test
    void everyKindOfRecordArrivesAsItWasAndASecondTimeChangesNothing() {
        try (var office = new AidOffice(folder.resolve("office"));
                Database district =
                        Database.create(folder.resolve("district"), new byte[32], "3201", UiForTests.CLOCK)) {
            fill(office);
            Told.by(office.database).into(district);
            for (Entity entity : OURS) {
                List<Map<String, Object>> sent = rows(office.database, entity);
                assertThat(sent).as(entity.name()).hasSize(1);
                assertThat(rows(district, entity)).as(entity.name()).isEqualTo(sent);
            }
            Told.by(office.database).into(district);
            assertThat(rows(district, Entity.OFFER_MATCH)).hasSize(1);
            assertThat(district.check()).isEmpty();
            String code = "P" + rows(district, Entity.PROGRAMME).getFirst().get("id");
            var catalogue = new ProgrammeDesk(district, UiForTests.CLOCK);
            assertThat(catalogue
                            .find(ACTOR, code)
                            .orElseThrow()
                            .line()
                            .programme()
                            .label())
                    .isEqualTo("Bedah Rumah");
        }
    }

    private static void fill(AidOffice office) {
        long family =
                office.family(VILLAGE, member("Siti", 1, "3201270204850001").build());
        long person = office.person(family, 0);
        office.programmes.add(
                ACTOR,
                new ProgrammeDetails(
                        "Bedah Rumah",
                        "Bedah Rumah CSR",
                        "CSR",
                        "PT Semen",
                        Programme.Unit.KELUARGA,
                        true,
                        Set.of(),
                        null,
                        null,
                        null,
                        DAY,
                        null,
                        null));
        office.programmes.amount(
                ACTOR, null, new ProgrammeAmount(0, "ZAKAT", "Zakat", "", 300_000L, null, Per.MONTH, DAY, null, null));
        office.programmes.quota(ACTOR, null, new ProgrammeQuota(0, "BLT-DD", 2026, "T1", VILLAGE, 5, null, 0));
        long taken = office.participations
                .record(ACTOR, family, taking("BPNT", null), null)
                .id();
        office.participations.receive(
                ACTOR, null, new Disbursement(0, taken, 2026, "T1", DAY, 600_000L, null, null, null));
        long kube = office.kubes
                .kube(
                        ACTOR,
                        null,
                        new KubeDetails(
                                "Melati",
                                "Kue",
                                VILLAGE,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                KubeDetails.RUNNING,
                                null))
                .id();
        office.kubes.member(
                ACTOR,
                office.kubes.find(ACTOR, kube).orElseThrow().kube(),
                null,
                new KubeMember(0, kube, person, family, new PersonName("Siti"), "KETUA", DAY, null, null));
        office.kubes.grant(ACTOR, null, new KubeGrant(0, kube, 1, 20_000_000, DAY, null, null));
        office.kubes.report(
                ACTOR, null, new KubeReport(0, kube, DAY, DAY, 1_000_000L, 100_000L, "BERKEMBANG", DAY, null));
        long outlet = office.outlets
                .outlet(
                        ACTOR,
                        null,
                        new OutletDetails("Warung", "Siti", kube, VILLAGE, null, "BNI", null, DAY, null, null))
                .id();
        office.outlets.card(
                ACTOR,
                family,
                null,
                new CardDetails(person, new CardNumber("6032980012345678"), "BNI", "AKTIF", DAY, DAY, outlet, null));
        office.outlets.issue(
                ACTOR,
                outlet,
                null,
                new IssueDetails("STOK", DAY, "Beras habis", family, "0001/SLRT", IssueDetails.REPORTED, null, null));
        office.repairs.record(
                ACTOR,
                family,
                null,
                new RepairDetails(
                        person,
                        DAY,
                        "SHM",
                        "1",
                        null,
                        true,
                        DAY,
                        null,
                        20_000_000L,
                        null,
                        "USULAN",
                        0,
                        null,
                        "belum dikunjungi",
                        null));
        long offer = office.offers
                .offer(
                        ACTOR,
                        null,
                        new OfferDetails(
                                "PT Garmen",
                                "MAGANG",
                                "Magang",
                                3,
                                DAY,
                                null,
                                null,
                                18,
                                40,
                                null,
                                3,
                                null,
                                Set.of(VILLAGE),
                                null,
                                false,
                                null))
                .id();
        office.offers.match(
                ACTOR,
                null,
                new OfferMatch(
                        0, offer, person, family, new PersonName("Siti"), OfferMatch.OFFERED, DAY, null, "x", null));
    }

    private static List<Map<String, Object>> rows(Database database, Entity entity) {
        return database.read(sql -> sql.selectFrom(entity.table()).fetchMaps());
    }
}
