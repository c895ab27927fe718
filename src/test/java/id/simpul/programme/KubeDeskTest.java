package id.simpul.programme;

import static id.simpul.programme.AidOffice.ACTOR;
import static id.simpul.programme.AidOffice.READER;
import static id.simpul.programme.AidOffice.member;
import static id.simpul.programme.AidOffice.taking;
import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.kernel.NotAllowed;
import id.simpul.kernel.PersonName;
import id.simpul.l10n.Texts;
import id.simpul.programme.ProgrammeProblem.AlreadyActive;
import id.simpul.programme.ProgrammeProblem.ReasonNeeded;
import id.simpul.programme.kube.AccountNumber;
import id.simpul.programme.kube.Kube;
import id.simpul.programme.kube.KubeConcern;
import id.simpul.programme.kube.KubeConcern.Kind;
import id.simpul.programme.kube.KubeDesk;
import id.simpul.programme.kube.KubeDetails;
import id.simpul.programme.kube.KubeGrant;
import id.simpul.programme.kube.KubeMember;
import id.simpul.programme.kube.KubeReport;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Joint business groups. */
class KubeDeskTest {
    private static final String VILLAGE = "3201272001";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 20);

    @TempDir
    Path folder;

    private AidOffice office;
    private KubeDesk desk;
    private Kube kube;
    private int people;

    @BeforeEach
    void open() {
        office = new AidOffice(folder.resolve("data"));
        desk = office.kubes;
        long id = desk.kube(
                        ACTOR,
                        null,
                        new KubeDetails(
                                "Melati",
                                "Warung sembako",
                                VILLAGE,
                                null,
                                DAY,
                                "Rina",
                                "BNI",
                                new AccountNumber("0123456789"),
                                new PersonName("Siti Aminah"),
                                KubeDetails.RUNNING,
                                null))
                .id();
        kube = desk.find(ACTOR, id).orElseThrow().kube();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private long family(LocalDate born, @Nullable String occupation) {
        people++;
        return office.family(
                VILLAGE,
                member("Warga " + people, 1, "32012702048500" + (10 + people))
                        .born("Bogor", born)
                        .occupation(occupation)
                        .build());
    }

    private KubeMember membership(long family, @Nullable String note) {
        return new KubeMember(
                0, kube.id(), office.person(family, 0), family, new PersonName("x"), "ANGGOTA", DAY, null, note);
    }

    @Test
    void agesOccupationsAndEarlierAidAreSaidWithTheRulesSource() {
        long young = family(LocalDate.of(2010, 1, 1), null);
        long old = family(LocalDate.of(1960, 1, 1), null);
        long servant = family(LocalDate.of(1985, 1, 1), "Pensiunan TNI");
        long received = family(LocalDate.of(1985, 1, 1), "Buruh");
        office.participations.record(ACTOR, received, taking("KUBE", null), "kelompok tahun lalu");
        assertThat(kinds(young)).containsExactly(Kind.TOO_YOUNG);
        assertThat(kinds(old)).containsExactly(Kind.TOO_OLD);
        assertThat(kinds(servant)).containsExactly(Kind.SERVANT);
        assertThat(kinds(received)).containsExactly(Kind.BEFORE);
        KubeConcern tooOld =
                desk.concerns(ACTOR, kube, office.person(old, 0), 0).getFirst();
        assertThat(tooOld.text(new Texts(Texts.INDONESIAN)))
                .isEqualTo(
                        "Umur 66 tahun; paling tua 59 tahun. (Sumber: Dinas Sosial Provinsi Kalimantan Barat (sumber lain menyebut 60))");
        assertRefused(() -> desk.member(ACTOR, kube, null, membership(old, null)), ReasonNeeded.class);
        desk.member(ACTOR, kube, null, membership(old, "pengalaman berdagang"));
        assertThat(desk.find(ACTOR, kube.id()).orElseThrow().members()).hasSize(1);
    }

    private java.util.List<Kind> kinds(long family) {
        return desk.concerns(ACTOR, kube, office.person(family, 0), 0).stream()
                .map(KubeConcern::kind)
                .toList();
    }

    @Test
    void aGroupNeedsFiveFamiliesAndNobodyIsInItTwice() {
        for (int i = 0; i < 4; i++) {
            desk.member(ACTOR, kube, null, membership(family(LocalDate.of(1985, 1, 1), null), null));
        }
        assertThat(desk.find(ACTOR, kube.id()).orElseThrow().concerns())
                .extracting(KubeConcern::kind)
                .containsExactly(Kind.TOO_FEW);
        long fifth = family(LocalDate.of(1985, 1, 1), null);
        long act = desk.member(ACTOR, kube, null, membership(fifth, null)).act();
        assertThat(desk.find(ACTOR, kube.id()).orElseThrow().concerns()).isEmpty();
        assertRefused(() -> desk.member(ACTOR, kube, null, membership(fifth, "lagi")), AlreadyActive.class);
        desk.undo(ACTOR, act);
        assertThat(desk.list(ACTOR).getFirst().members()).isEqualTo(4);
        assertRefused(() -> desk.member(READER, kube, null, membership(fifth, null)), NotAllowed.class);
    }

    @Test
    void grantsComeInStagesAndAMissedReportIsOverdue() {
        desk.grant(ACTOR, null, new KubeGrant(0, kube.id(), 2, 10_000_000, DAY, "APBN", null));
        desk.grant(ACTOR, null, new KubeGrant(0, kube.id(), 1, 20_000_000, DAY.minusYears(1), "APBN", null));
        assertThat(desk.find(ACTOR, kube.id()).orElseThrow().grants())
                .extracting(KubeGrant::stage)
                .containsExactly(1, 2);
        assertThat(desk.list(ACTOR).getFirst().granted()).isEqualTo(30_000_000);
        assertThat(desk.list(ACTOR).getFirst().overdue()).isFalse();
        var report = new KubeReport(
                0,
                kube.id(),
                LocalDate.of(2026, 3, 31),
                LocalDate.of(2026, 4, 5),
                5_000_000L,
                -250_000L,
                "BERTAHAN",
                LocalDate.of(2026, 6, 29),
                null);
        long act = desk.report(ACTOR, null, report).act();
        assertThat(desk.list(ACTOR).getFirst().overdue()).isTrue();
        assertThat(desk.find(ACTOR, kube.id())
                        .orElseThrow()
                        .reports()
                        .getFirst()
                        .profit())
                .isEqualTo(-250_000L);
        desk.undo(ACTOR, act);
        assertThat(desk.list(ACTOR).getFirst().overdue()).isFalse();
        assertThat(kube.toString()).doesNotContain("0123456789").doesNotContain("Aminah");
    }
}
