package id.simpul.letter;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.DESTINATION;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.store.jooq.Tables.REFERRAL;
import static id.simpul.store.jooq.Tables.REF_SERVICE;

import id.simpul.assessment.Assessment;
import id.simpul.assessment.AssessmentDesk;
import id.simpul.finding.FindingDesk;
import id.simpul.finding.State;
import id.simpul.household.Codes;
import id.simpul.kernel.PersonName;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.LetterText;
import id.simpul.reference.CodeLists;
import id.simpul.region.Level;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import id.simpul.store.jooq.tables.records.CaseFileRecord;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.store.jooq.tables.records.PersonRecord;
import id.simpul.store.jooq.tables.records.RefServiceRecord;
import id.simpul.store.jooq.tables.records.ReferralRecord;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Reads what is recorded about a referral, for its letter. */
final class ReferralReader {
    private static final int OLD = 60;
    /** Stream of complaints about programmes, in the code list {@code aliran}. */
    private static final String COMPLAINTS = "PROGRAM";

    private final AssessmentDesk assessments;
    private final FindingDesk findings;
    private final CodeLists codes;
    private final Regions regions;
    private final Texts texts = new Texts(Texts.INDONESIAN);
    private final Formats formats = new Formats(texts);

    ReferralReader(CodeLists codes, Regions regions, AssessmentDesk assessments, FindingDesk findings) {
        this.assessments = assessments;
        this.findings = findings;
        this.codes = codes;
        this.regions = regions;
    }

    /** The facts; empty if there is no such referral, or no longer. */
    Optional<ReferralFacts> find(DSLContext sql, long referral, LocalDate today) {
        ReferralRecord row = sql.fetchOne(REFERRAL, REFERRAL.ID.eq(referral).and(REFERRAL.DELETED.eq(0L)));
        if (row == null) {
            return Optional.empty();
        }
        CaseFileRecord file = sql.fetchSingle(CASE_FILE, CASE_FILE.ID.eq(row.getCaseFile()));
        HouseholdRecord household = sql.fetchSingle(HOUSEHOLD, HOUSEHOLD.ID.eq(file.getHousehold()));
        PersonRecord applicant = sql.fetchSingle(PERSON, PERSON.ID.eq(file.getApplicant()));
        RefServiceRecord service = service(sql, row.getService(), row.getSentOn());
        String asked = row.getRequest();
        return Optional.of(new ReferralFacts(
                row.getId(),
                file.getId(),
                file.getRestricted() != 0,
                file.getRegister(),
                LocalDate.parse(file.getOpenedOn()),
                LocalDate.parse(row.getSentOn()),
                file.getOfficer(),
                service == null ? "" : service.getSector(),
                asked == null || asked.isBlank() ? asked(service, row.getService()) : asked.strip(),
                destination(sql, row),
                attachments(row.getAttachments()),
                applicant(applicant, household),
                members(sql, household.getId(), applicant.getId(), today),
                decile(household),
                assessed(sql, household.getId())));
    }

    private static @Nullable RefServiceRecord service(DSLContext sql, String code, String day) {
        return sql.selectFrom(REF_SERVICE)
                .where(REF_SERVICE.CODE.eq(code))
                .orderBy(
                        REF_SERVICE
                                .VALID_FROM
                                .le(day)
                                .and(REF_SERVICE.VALID_TO.ge(day))
                                .desc(),
                        REF_SERVICE.VALID_FROM.desc())
                .limit(1)
                .fetchOne();
    }

    /** What is asked for where the referral only names a service: a complaint is not obtained but handled. */
    private String asked(@Nullable RefServiceRecord service, String code) {
        if (service == null) {
            return code;
        }
        String name = inSentence(service.getName());
        return COMPLAINTS.equals(service.getStream()) ? texts.get(LetterText.PAPER_HANDLING, name) : name;
    }

    private static ReferralFacts.Destination destination(DSLContext sql, ReferralRecord row) {
        Long days = row.getDestination() == null
                ? null
                : sql.select(DESTINATION.DAYS)
                        .from(DESTINATION)
                        .where(DESTINATION.ID.eq(row.getDestination()))
                        .fetchOne(DESTINATION.DAYS);
        return new ReferralFacts.Destination(
                row.getDestinationName(),
                given(row.getAddressee()),
                given(row.getPlace()),
                Optional.ofNullable(days).map(Long::intValue));
    }

    /** The attachments of a referral are written one a line, or with semicolons. */
    private static List<String> attachments(@Nullable String text) {
        return Arrays.stream(given(text).split("[;\n]", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Who {@code person} is, as letters tell it. */
    ReferralFacts.Applicant applicant(PersonRecord person, HouseholdRecord household) {
        List<String> born = new ArrayList<>();
        if (person.getBirthPlace() != null) {
            born.add(person.getBirthPlace());
        }
        if (person.getBirthDate() != null) {
            String date = formats.longDate(LocalDate.parse(person.getBirthDate()));
            born.add(person.getBirthEstimated() == 0 ? date : texts.get(LetterText.PAPER_ESTIMATED, date));
        }
        return new ReferralFacts.Applicant(
                person.getId(),
                new PersonName(person.getName()),
                person.getNik(),
                String.join(", ", born),
                household.getKk(),
                address(household),
                regions.find(household.getVillage()).map(Region::title).orElse(household.getVillage()));
    }

    private String address(HouseholdRecord household) {
        List<String> street = new ArrayList<>();
        if (household.getAddress() != null) {
            street.add(household.getAddress());
        }
        if (household.getRt() != null) {
            street.add("RT " + household.getRt());
        }
        if (household.getRw() != null) {
            street.add("RW " + household.getRw());
        }
        List<String> parts = new ArrayList<>();
        parts.add(String.join(" ", street));
        regions.chain(household.getVillage()).stream()
                .filter(area -> area.level() != Level.PROVINCE)
                .map(Region::title)
                .forEach(parts::add);
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    private List<ReferralFacts.Member> members(DSLContext sql, long household, long applicant, LocalDate today) {
        return sql.selectFrom(PERSON)
                .where(PERSON.HOUSEHOLD.eq(household))
                .and(PERSON.DELETED.eq(0L))
                .and(PERSON.PRESENCE
                        .in((long) Codes.PRESENT, (long) Codes.NEW_MEMBER)
                        .or(PERSON.ID.eq(applicant)))
                .orderBy(PERSON.RELATION, PERSON.BIRTH_DATE, PERSON.ID)
                .fetch(person -> member(person, applicant, today));
    }

    private ReferralFacts.Member member(PersonRecord person, long applicant, LocalDate today) {
        return member(person, note(person, applicant, today));
    }

    /** A row of the table of members with {@code note} in its last column. */
    ReferralFacts.Member member(PersonRecord person, String note) {
        return new ReferralFacts.Member(
                new PersonName(person.getName()),
                person.getNik() == null ? "–" : person.getNik(),
                relation(person),
                person.getBirthDate() == null
                        ? "–"
                        : formats.shortDate(LocalDate.parse(person.getBirthDate()))
                                .replace('/', '-'),
                note);
    }

    /** What {@code person} is to the head of the family. */
    String relation(PersonRecord person) {
        return codes.label(Codes.RELATION, person.getRelation(), texts);
    }

    private String note(PersonRecord person, long applicant, LocalDate today) {
        List<String> notes = new ArrayList<>();
        if (person.getId() == applicant) {
            notes.add(texts.get(LetterText.PAPER_APPLICANT));
        }
        if (person.getBirthDate() != null
                && Period.between(LocalDate.parse(person.getBirthDate()), today).getYears() >= OLD) {
            notes.add(texts.get(LetterText.PAPER_OLD));
        }
        if (person.getDisability() != null) {
            notes.add(texts.get(LetterText.PAPER_DISABLED));
        }
        if (person.getPregnant() != 0) {
            notes.add(texts.get(LetterText.PAPER_PREGNANT));
        }
        String joined = String.join(", ", notes);
        return joined.isEmpty() ? "" : joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1);
    }

    static Optional<ReferralFacts.Decile> decile(HouseholdRecord household) {
        if (household.getDesil() == null || household.getDesilOn() == null) {
            return Optional.empty();
        }
        return Optional.of(
                new ReferralFacts.Decile(household.getDesil().intValue(), LocalDate.parse(household.getDesilOn())));
    }

    /** The criteria that the latest visit found met, in the words of the rule; empty if none was. */
    private Optional<LetterFacts.Assessed> assessed(DSLContext sql, long household) {
        return assessments.latest(sql, household).map(Assessment::visit).flatMap(visit -> {
            List<String> met = findings.ofAnswers(FindingDesk.POVERTY, visit.answers(), visit.visitedOn()).stream()
                    .filter(finding -> finding.state() == State.MET)
                    .map(finding -> inSentence(finding.rule().label(texts)))
                    .toList();
            return met.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new LetterFacts.Assessed(visit.visitedOn(), String.join("; ", met)));
        });
    }

    /** {@code text} as it stands inside a sentence: names of things with two capitals, such as PKH, stay as they are. */
    private static String inSentence(String text) {
        boolean common = text.matches("\\p{Lu}\\p{Ll}+( \\p{Ll}.*)?");
        return common ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
