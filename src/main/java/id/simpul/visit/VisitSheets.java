package id.simpul.visit;

import id.simpul.assessment.AnswerWords;
import id.simpul.assessment.Assessment;
import id.simpul.assessment.AssessmentDesk;
import id.simpul.assessment.Question;
import id.simpul.casework.CaseDesk;
import id.simpul.casework.CaseDetail;
import id.simpul.household.Family;
import id.simpul.household.HouseholdDesk;
import id.simpul.household.Person;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.PersonName;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.VisitText;
import id.simpul.letter.OfficeDesk;
import id.simpul.letter.OfficeProfile;
import id.simpul.paper.DocumentInfo;
import id.simpul.paper.Footer;
import id.simpul.paper.Handout;
import id.simpul.paper.Handouts;
import id.simpul.paper.PaperSize;
import id.simpul.paper.Printing;
import id.simpul.paper.Sheet;
import id.simpul.paper.Typesetter;
import id.simpul.reference.CodeLists;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sheets taken along: a page with the route, and for each family what is known, what must be checked, and room for what is seen.
 * Identity numbers are masked and health is left out: sheets get lost. Each printing leaves an act. Not for the user interface's
 * thread.
 */
public final class VisitSheets {
    /** What of the last visit helps to recognise the house, as fields of the questionnaire. */
    private static final List<String> HOUSE =
            List.of("house_status", "floor", "wall", "roof", "drinking_water", "lighting", "power", "toilet");

    private static final int NOTE_LINES = 3;

    private final VisitDesk visits;
    private final HouseholdDesk households;
    private final AssessmentDesk assessments;
    private final CaseDesk cases;
    private final OfficeDesk office;
    private final CodeLists codes;
    private final Regions regions;
    private final Typesetter typesetter;
    private final Handouts handouts;
    private final Clock clock;
    private final Texts texts = new Texts(Texts.INDONESIAN);
    private final Formats formats = new Formats(texts);

    /** Sheets of {@code database}; {@code clock} says which day it is at the office. */
    public VisitSheets(
            Database database,
            VisitDesk visits,
            HouseholdDesk households,
            AssessmentDesk assessments,
            CaseDesk cases,
            OfficeDesk office,
            CodeLists codes,
            Regions regions,
            Typesetter typesetter,
            Printing printing,
            Clock clock) {
        this.visits = visits;
        this.households = households;
        this.assessments = assessments;
        this.cases = cases;
        this.office = office;
        this.codes = codes;
        this.regions = regions;
        this.typesetter = typesetter;
        this.handouts = new Handouts(database, printing);
        this.clock = clock;
    }

    /**
     * The sheets of what {@code officer} does on {@code day}.
     *
     * @throws Refusal with {@link VisitProblem.NothingPlanned} if that is nothing
     */
    public Handout of(Actor actor, LocalDate day, String officer) {
        actor.require(Capability.READ_RECORDS);
        List<HomeVisit> route = visits.route(actor, day, officer);
        if (route.isEmpty()) {
            throw new Refusal(new VisitProblem.NothingPlanned());
        }
        OfficeProfile profile = office.profile();
        String title = texts.get(VisitText.SHEET_TITLE);
        Map<String, Object> values = new HashMap<>();
        values.put("columnFamily", texts.get(VisitText.SHEET_FAMILY));
        values.put("columnHouse", texts.get(VisitText.SHEET_HOUSE));
        values.put("columnPurpose", texts.get(VisitText.SHEET_PURPOSE));
        values.put("columnResult", texts.get(VisitText.SHEET_RESULT));
        values.put("columnName", texts.get(VisitText.SHEET_NAME));
        values.put("columnNik", texts.get(VisitText.SHEET_NIK));
        values.put("columnRelation", texts.get(VisitText.SHEET_RELATION));
        values.put("columnAge", texts.get(VisitText.SHEET_AGE));
        values.put("columnMissing", texts.get(VisitText.SHEET_MISSING));
        values.put("officerLabel", texts.get(VisitText.SHEET_OFFICER));
        values.put("metLabel", texts.get(VisitText.SHEET_MET_SIGNS));
        values.put("officer", officer);
        String what = title + " " + formats.mediumDate(day);
        PaperSize size = profile.paper().size();
        byte[] pdf = typesetter.pdf(new Sheet(
                "visit",
                size,
                profile.paper().typeface(),
                new DocumentInfo(what, profile.name(), Texts.INDONESIAN, clock.instant()),
                Footer.ofReport(what + " · " + officer + " · " + texts.get(VisitText.SHEET_CONFIDENTIAL), texts),
                values,
                rows(actor, profile, day, officer, route)));
        return new Handout(
                size,
                pdf,
                "Simpul kunjungan",
                Set.of(Capability.READ_RECORDS),
                // Says which sheets were given out, and how.
                new Handout.Act("visit.paper", (tx, way) -> {
                    tx.about(route.getFirst().id());
                    tx.because(way.word() + ", " + route.size());
                }));
    }

    private List<Map<String, Object>> rows(
            Actor actor, OfficeProfile profile, LocalDate day, String officer, List<HomeVisit> route) {
        var rows = new SheetRows(texts);
        rows.page();
        rows.heading(
                texts.get(VisitText.SHEET_ROUTE),
                texts.get(VisitText.SHEET_ROUTE_OF, officer, formats.longDate(day), route.size()),
                profile.name());
        int number = 0;
        for (HomeVisit visit : route) {
            rows.stop(++number, who(visit), where(visit), why(visit));
        }
        number = 0;
        for (HomeVisit visit : route) {
            number++;
            rows.page();
            rows.heading(
                    texts.get(VisitText.SHEET_OF, number, who(visit)),
                    why(visit),
                    officer + "\n" + formats.longDate(day));
            family(actor, rows, visit);
        }
        return rows.all();
    }

    private String who(HomeVisit visit) {
        return visit.who().map(PersonName::reveal).orElseGet(() -> texts.get(VisitText.NO_HEAD));
    }

    private String where(HomeVisit visit) {
        String village = regions.find(visit.house().village())
                .map(Region::title)
                .orElse(visit.house().village());
        return HouseWords.address(texts, visit.house()) + "\n" + village;
    }

    private String why(HomeVisit visit) {
        Candidate.OfCase of = visit.ofCase();
        String what = of == null
                ? texts.get(VisitText.WHY_REGISTER)
                : texts.get(
                        VisitText.WHY_CASE,
                        cases.catalogue()
                                .service(of.service())
                                .map(service -> service.name(texts))
                                .orElse(of.service()),
                        of.register());
        return visit.purpose() == null ? what : what + "\n" + visit.purpose();
    }

    private void family(Actor actor, SheetRows rows, HomeVisit visit) {
        LocalDate today = LocalDate.now(clock);
        Optional<CaseDetail> file = Optional.ofNullable(visit.ofCase()).map(of -> cases.find(actor, of.id()));
        Optional<Family> found = households.find(actor, visit.household());
        Optional<Assessment> last = assessments.latest(actor, visit.household());
        rows.part(texts.get(VisitText.SHEET_KNOWN));
        found.ifPresent(family -> {
            known(rows, visit, family, last);
            rows.part(texts.get(VisitText.SHEET_MEMBERS));
            int number = 0;
            for (Person member : family.members()) {
                if (member.details().alive()) {
                    rows.member(++number, member, relation(member), today);
                }
            }
        });
        rows.part(texts.get(VisitText.SHEET_CHECKS));
        new SheetChecks(texts, formats, codes, cases.catalogue(), today)
                .of(visit, file, found, last)
                .forEach(rows::check);
        rows.part(texts.get(VisitText.SHEET_OUTCOME));
        codes.list("hasil_kunjungan", today)
                .forEach(code -> rows.result(code.code() + "  " + code.label(), follows(code.code())));
        rows.blank(texts.get(VisitText.SHEET_VISITED_ON));
        rows.blank(texts.get(VisitText.SHEET_MET));
        rows.blank(texts.get(VisitText.SHEET_SPOT));
        rows.part(texts.get(VisitText.SHEET_NOTES));
        for (int i = 0; i < NOTE_LINES; i++) {
            rows.blank("");
        }
        rows.signs();
    }

    private String relation(Person member) {
        return codes.label("hubungan", member.details().relation(), texts);
    }

    private String follows(String code) {
        return texts.get(
                switch (VisitResult.of(Long.parseLong(code))) {
                    case COMPLETE -> VisitText.FOLLOWS_COMPLETE;
                    case INCOMPLETE -> VisitText.FOLLOWS_INCOMPLETE;
                    case NOBODY -> VisitText.FOLLOWS_NOBODY;
                    case REFUSED -> VisitText.FOLLOWS_REFUSED;
                    case MOVED -> VisitText.FOLLOWS_MOVED;
                });
    }

    private void known(SheetRows rows, HomeVisit visit, Family family, Optional<Assessment> last) {
        var details = family.household().details();
        rows.fact(
                VisitText.SHEET_KK,
                details.kk() == null
                        ? texts.get(VisitText.UNKNOWN)
                        : details.kk().toString());
        rows.fact(
                VisitText.SHEET_HEAD,
                family.head().map(head -> head.name().reveal()).orElseGet(() -> texts.get(VisitText.UNKNOWN)));
        rows.fact(VisitText.SHEET_ADDRESS, where(visit).replace("\n", ", "));
        rows.fact(
                VisitText.SHEET_COORDINATES,
                details.spot()
                        .map(Object::toString)
                        .map(spot -> details.spot().orElseThrow().text())
                        .orElseGet(() -> texts.get(VisitText.UNKNOWN)));
        rows.fact(
                VisitText.SHEET_PHONE,
                details.phone().number() == null
                        ? texts.get(VisitText.UNKNOWN)
                        : details.phone().number());
        rows.fact(
                VisitText.SHEET_DESIL,
                details.desil() == null
                        ? texts.get(VisitText.UNKNOWN)
                        : Integer.toString(details.desil().value()));
        String programmes = family.programmes().stream()
                .filter(line -> line.status() == 1)
                .map(line -> codes.label("program", line.programme(), texts))
                .distinct()
                .reduce((a, b) -> a + ", " + b)
                .orElseGet(() -> texts.get(VisitText.SHEET_NO_PROGRAMME));
        rows.fact(VisitText.SHEET_PROGRAMMES, programmes);
        rows.fact(
                VisitText.SHEET_LAST,
                last.map(made -> formats.longDate(made.visit().visitedOn()) + ", " + made.officer())
                        .orElseGet(() -> texts.get(VisitText.NEVER)));
        last.ifPresent(made -> house(rows, made));
    }

    private void house(SheetRows rows, Assessment made) {
        var words = new AnswerWords(codes, texts, formats, made.visit().visitedOn());
        String answered = assessments.instrument().family().stream()
                .filter(question -> HOUSE.contains(question.field()))
                .flatMap(question -> Optional.ofNullable(made.visit().answers().get(question.field()))
                        .map(given -> answer(words, question, given))
                        .stream())
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
        if (!answered.isEmpty()) {
            rows.fact(VisitText.SHEET_HOUSE_FACTS, answered);
        }
    }

    private static String answer(AnswerWords words, Question question, Long answer) {
        return question.label() + ": " + words.of(question, answer);
    }

    /** Prints and saves sheets. */
    public Handouts handouts() {
        return handouts;
    }
}
