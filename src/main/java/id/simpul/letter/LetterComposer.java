package id.simpul.letter;

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
                new Layout(office.paper().size(), office.paper().typeface()),
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
