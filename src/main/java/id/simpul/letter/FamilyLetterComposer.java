package id.simpul.letter;

import id.simpul.kernel.TextKey;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.LetterText;
import id.simpul.letter.LetterWording.Part;
import id.simpul.letter.ReferralLetter.Addressee;
import id.simpul.letter.ReferralLetter.Heading;
import id.simpul.letter.ReferralLetter.Layout;
import id.simpul.letter.ReferralLetter.Line;
import id.simpul.paper.StyledText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Words letters about families of PKH. Nothing is said that is not among the facts; what is, is said with its day and the
 * record it stands in.
 */
final class FamilyLetterComposer {
    private final Texts texts = new Texts(Texts.INDONESIAN);
    private final Formats formats = new Formats(texts);
    private final Defaults words = Defaults.of("family");

    /** What is said of a participation that runs, and what is asked for. */
    record Said(FamilyLetterFacts facts, FamilyLetterFacts.Taking taking, FamilyLetterRequest request) {}

    /** Whom the letter goes to: who was asked for, or the head of the school on record; nobody for a certificate. */
    Addressee addressee(FamilyLetterFacts facts, FamilyLetterRequest request) {
        if (!request.addressee().isEmpty()) {
            return new Addressee(request.addressee(), "", request.place());
        }
        return switch (request.kind()) {
            case CERTIFICATE, HOSPITAL -> new Addressee("", "", "");
            case SCHOOL ->
                facts.school()
                        .map(school -> new Addressee(
                                words.fill("label.head", Map.of("sekolah", school.name()))
                                        .text(),
                                "",
                                school.place()))
                        .orElseGet(() -> new Addressee("", "", ""));
        };
    }

    /** The hal of the register. */
    String subject(FamilyLetterKind kind) {
        return words.get(kind.key() + ".subject");
    }

    /** The title inside the PDF, with a place for the number. */
    String title(FamilyLetterKind kind) {
        return words.get(kind.key() + ".title");
    }

    /** The letter, without its seal. */
    ReferralLetter letter(Said said, OfficeProfile office, String number, Instant issued) {
        FamilyLetterFacts facts = said.facts();
        FamilyLetterKind kind = said.request().kind();
        var wording = new LetterWording(office.wording());
        Map<String, String> values = values(said, office, wording);
        boolean family = kind != FamilyLetterKind.SCHOOL;
        return new ReferralLetter(
                new Layout(office.paper().size(), office.paper().typeface(), false),
                office.letterhead(),
                new Heading(
                        number,
                        kind == FamilyLetterKind.CERTIFICATE
                                ? ""
                                : office.letters().nature(),
                        "",
                        subject(kind),
                        office.place(),
                        formats.longDate(facts.day())),
                addressee(facts, said.request()),
                wording.fill(opening(kind), values),
                identity(facts, kind),
                List.of(basis(said, wording, values)),
                family ? wording.fill(Part.FAMILY_MEMBERS, values) : StyledText.EMPTY,
                family ? members(facts) : List.of(),
                List.of(wording.fill(request(kind), values)),
                StyledText.EMPTY,
                List.of(),
                wording.fill(closing(kind), values),
                office.signatory(),
                Optional.empty(),
                List.of(),
                issued);
    }

    private static Part opening(FamilyLetterKind kind) {
        return switch (kind) {
            case CERTIFICATE -> Part.CERTIFICATE_OPENING;
            case SCHOOL -> Part.SCHOOL_OPENING;
            case HOSPITAL -> Part.HOSPITAL_OPENING;
        };
    }

    private static Part request(FamilyLetterKind kind) {
        return switch (kind) {
            case CERTIFICATE -> Part.CERTIFICATE_PURPOSE;
            case SCHOOL -> Part.SCHOOL_REQUEST;
            case HOSPITAL -> Part.HOSPITAL_REQUEST;
        };
    }

    private static Part closing(FamilyLetterKind kind) {
        return switch (kind) {
            case CERTIFICATE -> Part.CERTIFICATE_CLOSING;
            case SCHOOL -> Part.SCHOOL_CLOSING;
            case HOSPITAL -> Part.HOSPITAL_CLOSING;
        };
    }

    private static StyledText basis(Said said, LetterWording wording, Map<String, String> values) {
        var sentences = new ArrayList<StyledText>();
        boolean component = values.containsKey("komponen");
        sentences.add(wording.fill(
                switch (said.request().kind()) {
                    case CERTIFICATE -> Part.CERTIFICATE_STATEMENT;
                    case SCHOOL -> Part.SCHOOL_STATEMENT;
                    case HOSPITAL -> Part.HOSPITAL_STATEMENT;
                },
                values));
        if (said.request().kind() == FamilyLetterKind.HOSPITAL && component) {
            sentences.add(wording.fill(Part.HOSPITAL_COMPONENT, values));
        }
        if (said.taking().since().isPresent()) {
            sentences.add(wording.fill(Part.FAMILY_SINCE, values));
        }
        return LetterWording.joined(sentences);
    }

    private Map<String, String> values(Said said, OfficeProfile office, LetterWording wording) {
        FamilyLetterFacts facts = said.facts();
        var values = new TreeMap<String, String>();
        values.put("kantor", office.name());
        values.put("jabatan", String.join(" ", office.signatory().position()));
        values.put("tanggal_data", wording.date(facts.day()));
        String source = said.taking().source();
        values.put(
                "sumber_data",
                source.isEmpty()
                        ? words.get("source")
                        : words.fill("source.named", Map.of("sumber", source)).text());
        said.taking().since().ifPresent(since -> values.put("sejak", wording.date(since)));
        facts.school().ifPresent(school -> values.put("sekolah", school.name()));
        values.putIfAbsent("sekolah", said.request().addressee());
        String component = facts.componentsOf(facts.about().id());
        if (!component.isEmpty()) {
            values.put("komponen", component);
        }
        values.put("keperluan", said.request().purpose());
        return values;
    }

    private List<Line> identity(FamilyLetterFacts facts, FamilyLetterKind kind) {
        var lines = new ArrayList<Line>();
        ReferralFacts.Applicant who = facts.about();
        add(lines, texts.get(LetterText.PAPER_NAME), who.name().reveal());
        add(lines, texts.get(LetterText.PAPER_BORN), who.born());
        add(lines, LetterText.PAPER_NIK, who.nik());
        add(lines, LetterText.PAPER_KK, who.kk());
        if (kind != FamilyLetterKind.CERTIFICATE) {
            facts.head().filter(head -> !head.equals(who.name())).ifPresent(head -> {
                add(lines, words.get("label.family"), head.reveal());
                add(lines, words.get("label.relation"), facts.relation());
            });
        }
        add(lines, texts.get(LetterText.PAPER_ADDRESS), who.address());
        return lines;
    }

    private void add(List<Line> lines, TextKey label, @Nullable String value) {
        add(lines, texts.get(label), value == null ? "" : value);
    }

    private static void add(List<Line> lines, String label, String value) {
        lines.add(new Line(label, value.isBlank() ? "–" : value));
    }

    private static List<ReferralLetter.Member> members(FamilyLetterFacts facts) {
        return facts.members().stream()
                .map(member -> new ReferralLetter.Member(
                        member.name().reveal(),
                        member.nik(),
                        member.relation(),
                        member.born(),
                        member.note().isEmpty() ? "–" : member.note()))
                .toList();
    }
}
