package id.simpul.letter;

import id.simpul.kernel.PersonName;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Terbilang;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.LetterText;
import id.simpul.letter.ReferralLetter.Addressee;
import id.simpul.letter.ReferralLetter.Heading;
import id.simpul.letter.ReferralLetter.Layout;
import id.simpul.letter.ReferralLetter.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words letters from recorded facts and the office's settings. Letters are in Indonesian, whatever the user reads. */
final class LetterComposer {
    private final Texts texts = new Texts(Texts.INDONESIAN);
    private final Formats formats = new Formats(texts);

    /** What a letter about {@code facts} has unless the officer decides otherwise. */
    LetterChoices choices(ReferralFacts facts, OfficeProfile office) {
        return new LetterChoices(
                texts.get(LetterText.PAPER_SUBJECT, facts.serviceName()),
                office.letters().nature(),
                "",
                facts.attachments(),
                office.letters().copiesFor(facts.applicant().village()));
    }

    /** What stands where the number will be. */
    String placeholder() {
        return texts.get(LetterText.PAPER_NUMBER_LATER);
    }

    /** The letter, without its seal. */
    ReferralLetter letter(
            ReferralFacts facts,
            OfficeProfile office,
            LetterChoices choices,
            String number,
            LocalDate date,
            Instant issued) {
        LetterWording.Paragraphs words = new LetterWording(office.wording()).of(said(facts, office));
        return new ReferralLetter(
                new Layout(office.paper().size(), office.paper().typeface(), true),
                office.letterhead(),
                new Heading(
                        number,
                        choices.nature(),
                        enclosure(choices.attachments()),
                        choices.subject(),
                        office.place(),
                        formats.longDate(date)),
                new Addressee(
                        facts.destination().addressee(),
                        choices.attention(),
                        facts.destination().place()),
                words.opening(),
                identity(facts.applicant()),
                words.basis(),
                words.membersLead(),
                facts.members().stream().map(LetterComposer::member).toList(),
                words.request(),
                words.attachmentsLead(),
                choices.attachments(),
                words.closing(),
                office.signatory(),
                Optional.empty(),
                choices.copies(),
                issued);
    }

    /** Facts about nobody, to show how letters look. */
    ReferralFacts sample(LocalDate today) {
        var name = new PersonName(texts.get(LetterText.SAMPLE_NAME));
        return new ReferralFacts(
                0,
                0,
                false,
                "0123/SLRT",
                today,
                today,
                texts.get(LetterText.SAMPLE_OFFICER),
                "",
                texts.get(LetterText.SAMPLE_SERVICE),
                new ReferralFacts.Destination(
                        texts.get(LetterText.SAMPLE_DESTINATION),
                        texts.get(LetterText.SAMPLE_DESTINATION),
                        texts.get(LetterText.SAMPLE_PLACE),
                        Optional.empty()),
                List.of(texts.get(LetterText.SAMPLE_ATTACHMENT)),
                new ReferralFacts.Applicant(
                        0,
                        name,
                        "0000000000000000",
                        formats.longDate(LocalDate.of(1980, 1, 1)),
                        "0000000000000000",
                        texts.get(LetterText.SAMPLE_ADDRESS),
                        texts.get(LetterText.SAMPLE_VILLAGE)),
                List.of(new ReferralFacts.Member(
                        name, "0000000000000000", texts.get(LetterText.SAMPLE_RELATION), "01-01-1980", "")),
                Optional.of(new ReferralFacts.Decile(2, today)),
                Optional.empty());
    }

    private static LetterFacts said(ReferralFacts facts, OfficeProfile office) {
        return new LetterFacts(
                office.name(),
                facts.opened(),
                facts.register(),
                facts.serviceName(),
                facts.decile()
                        .map(decile ->
                                new LetterFacts.Listing("DTSEN", decile.checked(), true, Optional.of(decile.value()))),
                facts.assessed(),
                Optional.empty(),
                facts.destination().days().orElse(office.letters().answerDays()),
                office.telephone().isBlank()
                        ? Optional.empty()
                        : Optional.of(new LetterFacts.Contact(facts.officer(), office.telephone())));
    }

    private static ReferralLetter.Member member(ReferralFacts.Member member) {
        return new ReferralLetter.Member(
                member.name().reveal(), member.nik(), member.relation(), member.born(), member.note());
    }

    private List<Line> identity(ReferralFacts.Applicant applicant) {
        List<Line> lines = new ArrayList<>();
        add(lines, LetterText.PAPER_NAME, applicant.name().reveal());
        add(lines, LetterText.PAPER_BORN, applicant.born());
        add(lines, LetterText.PAPER_NIK, applicant.nik() == null ? "–" : applicant.nik());
        add(lines, LetterText.PAPER_KK, applicant.kk() == null ? "–" : applicant.kk());
        add(lines, LetterText.PAPER_ADDRESS, applicant.address());
        return lines;
    }

    private void add(List<Line> lines, TextKey label, String value) {
        lines.add(new Line(texts.get(label), value.isBlank() ? "–" : value));
    }

    private String enclosure(List<String> attachments) {
        return attachments.isEmpty() ? "–" : texts.get(LetterText.PAPER_ENCLOSURE, Terbilang.of(1));
    }
}
