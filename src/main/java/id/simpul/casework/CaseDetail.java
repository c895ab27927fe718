package id.simpul.casework;

import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.Nik;
import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One case with everything its record shows.
 *
 * @param id row
 * @param register register number
 * @param openedOn when it came in
 * @param stream code list {@code aliran}
 * @param service code
 * @param topic code list {@code keluhan}; null if none
 * @param channel code list {@code kanal}
 * @param urgent whether it cannot wait
 * @param restricted whether it is masked for others
 * @param village Kemendagri code
 * @param household row of the family
 * @param kk nomor KK; null if the family has none yet
 * @param applicant who it is for
 * @param members living members of the family
 * @param pupils members who go to school
 * @param desil as recorded; null if never checked
 * @param programmes codes of the programmes the family takes part in now
 * @param reporter who reported; null if the applicant
 * @param summary what it is about
 * @param documents codes handed in
 * @param stage where it stands
 * @param dueOn when it should be finished
 * @param late working days past {@code dueOn}; 0 on the day, negative before
 * @param closedOn when it ended; null while open
 * @param outcome what the family received, or why not
 * @param note the desk's own note
 * @param steps every stage it reached, oldest first
 * @param recommended what it is recommended for, in the words of the letter; names people
 * @param referral where it was referred to last; null if never
 * @param letter number of the last letter in force that is no referral letter; null if none
 * @param visitedOn when the family was last visited; null if never
 * @param officer who took it in
 * @param heldBy code of the office it was transferred to; empty while it is where it was taken in
 * @param basis code list {@code dasar}: on what ground personal data are kept
 * @param follows row of the earlier case it goes on with; null if none
 * @param papersWhy why it went on although papers were missing; null if it did not
 * @param decision what the recommendation says; null while it says nothing
 * @param approval how far it is along the chain of initials and signatures
 * @param received what the family received, oldest first
 */
public record CaseDetail(
        long id,
        String register,
        LocalDate openedOn,
        String stream,
        String service,
        @Nullable String topic,
        String channel,
        boolean urgent,
        boolean restricted,
        String village,
        long household,
        @Nullable FamilyCardNumber kk,
        Applicant applicant,
        int members,
        int pupils,
        @Nullable Integer desil,
        List<String> programmes,
        @Nullable Reporter reporter,
        @Nullable String summary,
        List<String> documents,
        Stage stage,
        LocalDate dueOn,
        int late,
        @Nullable LocalDate closedOn,
        @Nullable String outcome,
        @Nullable String note,
        List<Step> steps,
        List<String> recommended,
        @Nullable Referral referral,
        @Nullable String letter,
        @Nullable LocalDate visitedOn,
        String officer,
        String heldBy,
        String basis,
        @Nullable Long follows,
        @Nullable String papersWhy,
        @Nullable Decision decision,
        ApprovalState approval,
        List<Received> received) {
    /**
     * What a family received, and who wrote it down.
     *
     * @param recordedOn when it was written down
     */
    public record Received(Outcome outcome, String officer, LocalDate recordedOn) {}

    /**
     * Who a case is for.
     *
     * @param sex 1 laki-laki, 2 perempuan; null if not recorded
     * @param bornOn null if not recorded
     */
    public record Applicant(
            long id,
            PersonName name,
            @Nullable Nik nik,
            @Nullable Integer sex,
            @Nullable LocalDate bornOn) {}

    /** A stage that was reached. */
    public record Step(
            Stage stage,
            LocalDateTime at,
            String officer,
            @Nullable String reason) {}

    /**
     * Where a case was referred to.
     *
     * @param id row
     * @param destination name at the time
     * @param sentOn when
     * @param dueOn when an answer is due; null if none was set
     * @param answer code list {@code jawaban}; null while waiting
     * @param answeredOn null while waiting
     * @param answerNote what the answer said besides
     * @param letter number of the referral letter in force; null if none
     */
    public record Referral(
            long id,
            String destination,
            LocalDate sentOn,
            @Nullable LocalDate dueOn,
            @Nullable String answer,
            @Nullable LocalDate answeredOn,
            @Nullable String answerNote,
            @Nullable String letter) {
        /** Whether its answer is still to come. */
        public boolean waiting() {
            return answer == null;
        }
    }

    public CaseDetail {
        programmes = List.copyOf(programmes);
        documents = List.copyOf(documents);
        steps = List.copyOf(steps);
        received = List.copyOf(received);
    }

    /** Why the case stands where it does, if somebody sent it back there; empty otherwise. */
    public Optional<Step> returned() {
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(steps.getLast()).filter(step -> step.reason() != null && sentBack(step.stage()));
    }

    /** Whether what brought the case where it stands opened it again. */
    public boolean reopened() {
        return steps.size() > 1 && steps.get(steps.size() - 2).stage().closed();
    }

    private static boolean sentBack(Stage stage) {
        return stage.code().equals(Stage.CORRECTION)
                || stage.code().equals(Stage.AWAITING_PAPERS)
                || stage.code().equals(Stage.DRAFT)
                || stage.code().equals(Stage.FOLLOW_UP);
    }

    /**
     * Since when the family's last assessment counts no more; empty while it does, and where there is none.
     *
     * @param days for how many it holds, see {@link CaseCatalogue#assessmentDays()}; 0: for ever
     * @param day that is asked about
     */
    public Optional<LocalDate> lapsed(int days, LocalDate day) {
        return Optional.ofNullable(visitedOn)
                .filter(made -> days > 0)
                .map(made -> made.plusDays(days + 1L))
                .filter(since -> !since.isAfter(day));
    }

    /** When the case last reached step {@code step} of the stepper; empty if it never did, or skipped it. */
    public Optional<LocalDate> reached(int step) {
        return steps.stream()
                .filter(reached -> reached.stage().step() == step)
                .reduce((earlier, later) -> later)
                .map(reached -> reached.at().toLocalDate());
    }

    /** Nothing about the family: records go to logs by accident only. */
    @Override
    public String toString() {
        return "CaseDetail[" + id + "]";
    }
}
