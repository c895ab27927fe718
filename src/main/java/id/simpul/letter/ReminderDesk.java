package id.simpul.letter;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.paper.DocumentInfo;
import id.simpul.paper.Footer;
import id.simpul.paper.Handout;
import id.simpul.paper.Handouts;
import id.simpul.paper.Printing;
import id.simpul.paper.Sheet;
import id.simpul.paper.Typesetter;
import id.simpul.referral.Kind;
import id.simpul.referral.ReferralDesk;
import id.simpul.store.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Prints for one destination what it has not answered yet, to be handed over with columns for the answers. No NIK stands on it.
 * It takes no number, so it is made anew each time; every print and every saved file leaves an act. Not for the user interface's
 * thread.
 */
public final class ReminderDesk {
    private final ReferralDesk referrals;
    private final OfficeDesk office;
    private final Typesetter typesetter;
    private final Handouts handouts;
    private final Clock clock;
    private final Formats formats = new Formats(new Texts(Texts.INDONESIAN));
    private final Defaults words = Defaults.of("reminder");

    /** The desk of {@code database}; {@code clock} says which day it is at the office. */
    public ReminderDesk(
            Database database,
            ReferralDesk referrals,
            OfficeDesk office,
            Typesetter typesetter,
            Printing printing,
            Clock clock) {
        this.referrals = referrals;
        this.office = office;
        this.typesetter = typesetter;
        this.handouts = new Handouts(database, printing);
        this.clock = clock;
    }

    /**
     * The list on paper.
     *
     * @param lines how many referrals stand on it
     * @param paper its pages
     */
    public record Paper(int lines, Handout paper) {}

    /**
     * What {@code destination} has not answered, longest overdue first, as it is printed.
     *
     * @throws Refusal with {@link LetterProblem.NoReferral} if it has answered everything
     */
    public Paper paper(Actor actor, String destination) {
        List<ReferralDesk.Waiting> waiting = referrals.waiting(actor).stream()
                .filter(line ->
                        line.destination().equals(destination) && line.what().kind() != Kind.REQUEST)
                .toList();
        if (waiting.isEmpty()) {
            throw new Refusal(new LetterProblem.NoReferral());
        }
        OfficeProfile profile = office.profile();
        LocalDate today = LocalDate.now(clock);
        String title = words.get("title");
        Map<String, Object> values = new HashMap<>(profile.letterhead().values());
        values.putAll(profile.signatory().values());
        values.put("placeAndDate", profile.place() + ", " + formats.longDate(today));
        values.put("to", to(waiting.getFirst(), destination));
        values.put("title", title);
        values.put("lead", lead(profile, today));
        values.put("closing", words.get("closing"));
        byte[] pdf = typesetter.pdf(new Sheet(
                "reminder",
                profile.paper().size(),
                profile.paper().typeface(),
                new DocumentInfo(title, profile.letterhead().office(), Texts.INDONESIAN, clock.instant()),
                Footer.ofLetter(profile.letterhead().office() + " – " + destination),
                values,
                rows(waiting)));
        return new Paper(
                waiting.size(),
                new Handout(
                        profile.paper().size(),
                        pdf,
                        "Simpul daftar rujukan",
                        Set.of(Capability.REFER_CASE),
                        new Handout.Act("reminder.print", "reminder.save", (tx, way) -> tx.because(destination))));
    }

    private String to(ReferralDesk.Waiting one, String destination) {
        String addressee = one.what().theirs().addressee();
        String place = one.what().theirs().place();
        return words.fill(
                        "to",
                        Map.of(
                                "tujuan",
                                addressee == null ? destination : addressee,
                                "tempat",
                                place == null ? "Tempat" : place))
                .text();
    }

    private String lead(OfficeProfile profile, LocalDate today) {
        String date = formats.longDate(today);
        return profile.telephone().isBlank()
                ? words.fill("lead.no.phone", Map.of("tanggal", date)).text()
                : words.fill("lead", Map.of("tanggal", date, "telepon", profile.telephone()))
                        .text();
    }

    private List<Map<String, Object>> rows(List<ReferralDesk.Waiting> waiting) {
        var rows = new ArrayList<Map<String, Object>>();
        for (ReferralDesk.Waiting one : waiting) {
            String letter = one.what().letter();
            rows.add(Map.of(
                    "kind",
                    "line",
                    "number",
                    rows.size() + 1 + ".",
                    "letter",
                    (letter == null ? words.get("no.letter") : letter) + "\n" + one.register(),
                    "name",
                    one.name().reveal(),
                    "sent",
                    formats.shortDate(one.sentOn()),
                    "due",
                    formats.shortDate(one.dueOn())));
        }
        rows.add(Map.of("kind", "closingBlock"));
        return rows;
    }

    /** Prints and saves the lists. */
    public Handouts handouts() {
        return handouts;
    }
}
