package id.simpul.caseload;

import static id.simpul.caseload.CaseloadOffice.ME;
import static id.simpul.caseload.CaseloadOffice.OTHER;
import static id.simpul.caseload.CaseloadOffice.VILLAGE;
import static id.simpul.letter.LetterOffice.ACTOR;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PKH_MEMBERSHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.NotAllowed;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups of families: bulk assignment, moves with reason and history, warnings, undo. */
class GroupDeskTest {
    @TempDir
    Path folder;

    private CaseloadOffice office;
    private GroupDesk desk;

    @BeforeEach
    void open() {
        office = new CaseloadOffice(folder.resolve("data"));
        desk = office.groups;
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static void refused(Class<?> problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isInstanceOf(problem));
    }

    private static CandidateFilter all(boolean participants, boolean unassigned, List<String> numbers) {
        return new CandidateFilter("", "", participants, unassigned, "", numbers);
    }

    @Test
    void familiesAreAssignedInBulkAndSeenByTheirFacilitatorAlone() {
        List<Long> families = office.families(5);
        office.outsider();
        long mine = office.group("Mawar", ME);
        long others = office.group("Melati", OTHER);
        desk.assign(ACTOR, mine, families.subList(0, 3), "");
        desk.assign(ACTOR, others, families.subList(3, 5), "");
        assertThat(desk.groups(ACTOR, null)).extracting(PkhGroup::families).containsExactly(3, 2);
        assertThat(office.caseload.families(ACTOR, ME.id(), Progress.NONE))
                .extracting(CaseloadFamily::household)
                .containsExactlyInAnyOrderElementsOf(families.subList(0, 3));
        assertThat(office.caseload.families(ACTOR, null, Progress.NONE)).hasSize(5);
    }

    @Test
    void candidatesAreFoundByVillageRwProgrammeNameAndList() {
        List<Long> families = office.families(8);
        long outsider = office.outsider();
        assertThat(desk.candidates(ACTOR, all(true, true, List.of()))).hasSize(8);
        assertThat(desk.candidates(ACTOR, all(false, true, List.of())))
                .extracting(Candidate::household)
                .contains(outsider);
        assertThat(desk.candidates(ACTOR, new CandidateFilter(VILLAGE, "2", true, true, "", List.of())))
                .hasSize(2);
        assertThat(desk.candidates(ACTOR, new CandidateFilter(VILLAGE, "", true, true, "ibu uji a", List.of())))
                .extracting(Candidate::household)
                .containsExactly(families.getFirst());
        assertThat(desk.candidates(ACTOR, new CandidateFilter("3201272001", "", true, true, "", List.of())))
                .isEmpty();
        // A list names them wherever they live: by No. KK or by the NIK of a member.
        assertThat(desk.candidates(
                        ACTOR,
                        new CandidateFilter(
                                "3201272001",
                                "",
                                true,
                                true,
                                "",
                                List.of("3201270101000003", "3201271604050005", "1111111111111111"))))
                .extracting(Candidate::household)
                .containsExactlyInAnyOrder(families.get(2), families.get(4));
        desk.assign(ACTOR, office.group("Mawar", ME), families, "");
        assertThat(desk.candidates(ACTOR, all(true, true, List.of()))).isEmpty();
        assertThat(desk.candidates(ACTOR, all(true, false, List.of())))
                .allSatisfy(one -> assertThat(one.group()).isEqualTo("Mawar"));
    }

    @Test
    void aMoveToAnotherFacilitatorNeedsAReasonAndStaysInTheHistory() {
        long family = office.families(1).getFirst();
        desk.assign(ACTOR, office.group("Mawar", ME), List.of(family), "");
        long other = office.group("Melati", OTHER);
        refused(CaseloadProblem.ReasonMissing.class, () -> desk.assign(ACTOR, other, List.of(family), " "));
        desk.assign(ACTOR, other, List.of(family), "Pindah rumah");
        assertThat(desk.history(ACTOR, family)).hasSize(2).first().satisfies(stay -> {
            assertThat(stay.group()).isEqualTo("Melati");
            assertThat(stay.facilitator()).isEqualTo(OTHER.name());
            assertThat(stay.reason()).isEqualTo("Pindah rumah");
            assertThat(stay.until()).isNull();
        });
        assertThat(desk.history(ACTOR, family).getLast().leftWhy()).isEqualTo("Pindah rumah");
        assertThat(office.caseload.families(ACTOR, ME.id(), Progress.NONE)).isEmpty();
        // Between groups of one facilitator no reason is asked.
        desk.assign(ACTOR, office.group("Kenanga", OTHER), List.of(family), "");
        assertThat(desk.history(ACTOR, family)).hasSize(3);
    }

    @Test
    void assigningIsOneActThatIsTakenBackWhole() {
        List<Long> families = office.families(4);
        long mine = office.group("Mawar", ME);
        desk.assign(ACTOR, mine, families.subList(0, 2), "");
        long other = office.group("Melati", OTHER);
        var before = memberships();
        var written = desk.assign(ACTOR, other, families, "Pembagian ulang");
        assertThat(desk.groups(ACTOR, null)).extracting(PkhGroup::families).containsExactly(0, 4);
        desk.undo(ACTOR, written.act());
        assertThat(desk.groups(ACTOR, null)).extracting(PkhGroup::families).containsExactly(2, 0);
        assertThat(memberships()).isEqualTo(before);
    }

    private List<String> memberships() {
        return office.office.database.read(sql -> sql.selectFrom(PKH_MEMBERSHIP)
                .where(PKH_MEMBERSHIP.DELETED.eq(0L))
                .orderBy(PKH_MEMBERSHIP.ID)
                .fetch(row -> row.getPkhGroup() + " " + row.getHousehold() + " " + row.getUntil()));
    }

    @Test
    void aWholeGroupIsHandedOverWithAReason() {
        long group = office.group("Mawar", ME);
        desk.assign(ACTOR, group, office.families(2), "");
        var handed = new GroupDetails("Mawar", VILLAGE, null, OTHER);
        refused(CaseloadProblem.ReasonMissing.class, () -> desk.change(ACTOR, group, handed, ""));
        desk.change(ACTOR, group, handed, "Cuti melahirkan");
        assertThat(office.caseload.families(ACTOR, OTHER.id(), Progress.NONE)).hasSize(2);
    }

    @Test
    void aGroupIsTakenOutOnlyWhenItIsEmptyAndAChairIsOneOfItsMembers() {
        List<Long> families = office.families(2);
        long group = office.group("Mawar", ME);
        desk.assign(ACTOR, group, families, "");
        var chairs = desk.chairs(ACTOR, group);
        // Children chair nothing.
        assertThat(chairs.values()).allSatisfy(name -> assertThat(name.reveal()).startsWith("Ibu"));
        desk.change(
                ACTOR,
                group,
                new GroupDetails("Mawar", VILLAGE, chairs.keySet().iterator().next(), ME),
                "");
        assertThat(desk.groups(ACTOR, null).getFirst().chair()).isNotNull();
        refused(CaseloadProblem.NotEmpty.class, () -> desk.remove(ACTOR, group));
        refused(CaseloadProblem.ReasonMissing.class, () -> desk.release(ACTOR, families, ""));
        desk.release(ACTOR, families, "Graduasi");
        desk.remove(ACTOR, group);
        assertThat(desk.groups(ACTOR, null)).isEmpty();
    }

    @Test
    void moreFamiliesThanUsualAndFamiliesWithoutFacilitatorAreSaid() {
        List<Long> families = office.families(255);
        long group = office.group("Mawar", ME);
        CaseloadState before = desk.state(ACTOR);
        assertThat(before.without()).isEqualTo(255);
        assertThat(before.usual()).isEqualTo(250);
        assertThat(before.source()).isNotBlank();
        assertThat(before.above()).isEmpty();
        desk.assign(ACTOR, group, families.subList(0, 250), "");
        assertThat(desk.state(ACTOR).above()).isEmpty();
        desk.assign(ACTOR, group, families.subList(250, 252), "");
        CaseloadState after = desk.state(ACTOR);
        assertThat(after.without()).isEqualTo(3);
        assertThat(after.crowded()).containsExactly("Mawar");
        assertThat(after.above()).extracting(CaseloadState.Load::families).containsExactly(252);
    }

    @Test
    void whoMayOnlyReadChangesNothing() {
        var reader = new Actor(5, "Pembaca", "320127", Set.of(Capability.READ_RECORDS));
        List<Long> families = office.families(1);
        long group = office.group("Mawar", ME);
        refused(NotAllowed.class, () -> desk.assign(reader, group, families, ""));
        refused(NotAllowed.class, () -> desk.release(reader, families, "x"));
        refused(NotAllowed.class, () -> desk.remove(reader, group));
        refused(NotAllowed.class, () -> desk.add(reader, new GroupDetails("Melati", VILLAGE, null, ME)));
        refused(CaseloadProblem.Nobody.class, () -> desk.assign(ACTOR, group, List.of(), ""));
        refused(CaseloadProblem.NameMissing.class, () -> desk.add(ACTOR, new GroupDetails(" ", VILLAGE, null, ME)));
    }

    @Test
    void aFamilyThatIsDeletedCountsNoMore() {
        List<Long> families = office.families(2);
        long group = office.group("Mawar", ME);
        desk.assign(ACTOR, group, families, "");
        office.office.database.journal().write(ACTOR, "household.delete", tx -> {
            tx.update(tx.sql()
                    .fetchSingle(HOUSEHOLD, HOUSEHOLD.ID.eq(families.getFirst()))
                    .setDeleted(1L));
            return tx.actId();
        });
        assertThat(desk.groups(ACTOR, null)).extracting(PkhGroup::families).containsExactly(1);
        assertThat(office.caseload.families(ACTOR, ME.id(), Progress.NONE)).hasSize(1);
    }
}
