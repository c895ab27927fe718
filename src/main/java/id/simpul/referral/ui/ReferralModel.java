package id.simpul.referral.ui;

import id.simpul.assessment.Assessment;
import id.simpul.assessment.AssessmentDesk;
import id.simpul.casework.CaseDesk;
import id.simpul.casework.CaseDetail;
import id.simpul.casework.Service;
import id.simpul.finding.Finding;
import id.simpul.finding.FindingDesk;
import id.simpul.finding.State;
import id.simpul.kernel.Actor;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.ReferralText;
import id.simpul.reference.CodeLists;
import id.simpul.referral.Destination;
import id.simpul.referral.DestinationDirectory;
import id.simpul.referral.NewReferral;
import id.simpul.referral.ReferralDesk;
import id.simpul.region.Level;
import id.simpul.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the referral form reads, proposes and writes; without a window. Not for the user interface's thread. */
public final class ReferralModel {
    private final Actor actor;
    private final CaseDesk cases;
    private final ReferralDesk referrals;
    private final DestinationDirectory directory;
    private final AssessmentDesk assessments;
    private final FindingDesk findings;
    private final CodeLists codes;
    private final Regions regions;
    private final Recommended recommended;

    /** What a case is recommended for. */
    public interface Recommended {
        /** In words as they stand in the letter's sentence; empty if nothing is written. */
        Optional<String> words(CaseDetail file);
    }

    /** Referrals of {@code actor}. */
    public ReferralModel(
            Actor actor,
            CaseDesk cases,
            ReferralDesk referrals,
            DestinationDirectory directory,
            AssessmentDesk assessments,
            FindingDesk findings,
            CodeLists codes,
            Regions regions,
            Recommended recommended) {
        this.actor = actor;
        this.cases = cases;
        this.referrals = referrals;
        this.directory = directory;
        this.assessments = assessments;
        this.findings = findings;
        this.codes = codes;
        this.regions = regions;
        this.recommended = recommended;
    }

    /**
     * What the form begins with.
     *
     * @param file the case
     * @param service name of its service in full
     * @param destinations those that answer the service first
     * @param suggested how many of them do
     * @param request proposed words of what is asked for, as they stand in the letter's sentence
     * @param attachments proposed, one a line
     * @param met criteria of Kepmensos 262/2022 that the last visit found met
     * @param visit the last visit; null if there was none
     */
    public record Draft(
            CaseDetail file,
            String service,
            List<Destination> destinations,
            int suggested,
            String request,
            String attachments,
            List<Finding> met,
            @Nullable Assessment visit) {
        public Draft {
            destinations = List.copyOf(destinations);
            met = List.copyOf(met);
        }
    }

    /** What the form of {@code caseId} begins with, in the language of {@code texts}; the letter's words are Indonesian. */
    public Draft draft(long caseId, Texts texts) {
        CaseDetail file = cases.find(actor, caseId);
        Optional<Service> service = cases.catalogue().service(file.service());
        List<Destination> destinations = directory.list(actor, file.service());
        Optional<Assessment> visit = assessments.latest(actor, file.household());
        return new Draft(
                file,
                service.map(s -> s.name(texts)).orElse(file.service()),
                destinations,
                (int) destinations.stream()
                        .filter(to -> to.services().contains(file.service()))
                        .count(),
                recommended
                        .words(file)
                        .orElseGet(() -> asPhrase(service.map(Service::name).orElse(file.service()))),
                attachments(file, visit.isPresent()),
                visit.stream()
                        .flatMap(
                                made -> findings
                                        .ofAnswers(
                                                FindingDesk.POVERTY,
                                                made.visit().answers(),
                                                made.visit().visitedOn())
                                        .stream())
                        .filter(finding -> finding.state() == State.MET)
                        .toList(),
                visit.orElse(null));
    }

    /** As it stands inside the letter's sentence. Names that begin with an abbreviation keep their capitals: PKH, KUBE. */
    private static String asPhrase(String service) {
        boolean abbreviation = service.length() < 2 || Character.isUpperCase(service.charAt(1));
        return abbreviation ? service : service.substring(0, 1).toLowerCase(Locale.ROOT) + service.substring(1);
    }

    private String attachments(CaseDetail file, boolean visited) {
        var indonesian = new Texts(Texts.INDONESIAN);
        List<String> lines = new ArrayList<>(file.documents().stream()
                .map(code -> codes.label("berkas", code, indonesian))
                .toList());
        if (visited) {
            lines.add(indonesian.get(ReferralText.ATTACH_ASSESSMENT));
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }

    /** When {@code to} usually answers a referral made today. */
    public LocalDate usualDue(Destination to) {
        return referrals.usualDue(to);
    }

    /** Refers the case to every destination in one act; it moves on with it. */
    public List<ReferralDesk.Referred> refer(List<NewReferral> made) {
        return referrals.refer(actor, made);
    }

    /** Adds a place to the directory and answers it with its row. */
    public Destination add(Destination added) {
        return directory.find(actor, directory.add(actor, added)).orElseThrow();
    }

    /** The office's regency, as a new destination's place is proposed. */
    public String place(CaseDetail file) {
        return regions.chain(file.village()).stream()
                .filter(region -> region.level() == Level.REGENCY)
                .findFirst()
                .map(region -> region.title().replaceFirst("^(Kabupaten|Kota) ", ""))
                .orElse("");
    }
}
