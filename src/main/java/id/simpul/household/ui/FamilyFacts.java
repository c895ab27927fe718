package id.simpul.household.ui;

import id.simpul.household.Codes;
import id.simpul.household.Coordinates;
import id.simpul.household.Family;
import id.simpul.household.FamilyEvent;
import id.simpul.household.HouseholdDetails;
import id.simpul.household.Neighbour;
import id.simpul.household.Person;
import id.simpul.household.Photo;
import id.simpul.household.ToldEvent;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Heads;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

/** Where a family lives and with whom, what happened to it, and what nobody has recorded yet. */
final class FamilyFacts {
    /** Events beside the record; its history has all. */
    private static final int EVENTS = 4;

    private final Ui ui;
    private final FamilyWords words;
    private final boolean unmask;

    FamilyFacts(Ui ui, FamilyWords words, boolean unmask) {
        this.ui = ui;
        this.words = words;
        this.unmask = unmask;
    }

    /** Address, spot, telephone, and who of the members lives there. */
    Node home(Family family) {
        HouseholdDetails details = family.household().details();
        var facts = new KeyValues(ui);
        facts.lines(ui.text(HouseholdText.UI_FACT_ADDRESS), address(details));
        facts.add(ui.text(HouseholdText.UI_FACT_SPOT), spot(details));
        facts.add(ui.text(HouseholdText.UI_FACT_PHONE), words.phone(details.phone()));
        facts.add(ui.text(HouseholdText.UI_MEMBERS_TITLE), members(family));
        return facts.node();
    }

    private Node[] address(HouseholdDetails details) {
        List<Node> lines = new ArrayList<>();
        Stream.of(details.address(), details.dusun())
                .filter(part -> part != null && !part.isBlank())
                .forEach(part -> lines.add(Styled.paragraph(part, "fact-value")));
        lines.add(Styled.paragraph(words.neighbourhood(details), "fact-value"));
        lines.add(Styled.paragraph(words.village(details.village()), "quiet", "small"));
        return lines.toArray(Node[]::new);
    }

    private Node spot(HouseholdDetails details) {
        return details.spot()
                .map(Coordinates::text)
                .map(text -> (Node) Styled.flow("fact-flow", Styled.label(text, "fact-value"), copying(text)))
                .orElseGet(() -> Styled.label(ui.text(HouseholdText.UI_NOT_RECORDED), "quiet"));
    }

    /** For the map of a telephone, or whoever goes there. */
    private Hyperlink copying(String text) {
        return Buttons.link(ui.text(HouseholdText.UI_COPY_SPOT), () -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            ui.snackbar().show(ui.text(HouseholdText.UI_SPOT_COPIED));
        });
    }

    /** "5 tinggal di sini, 1 pindah, 1 meninggal". */
    private String members(Family family) {
        long here = family.present().size();
        long dead = count(family, person -> !person.details().alive());
        long away = family.members().size() - here - dead;
        var parts = new ArrayList<String>();
        parts.add(ui.text(HouseholdText.UI_LIVE_HERE, here));
        if (away > 0) {
            parts.add(ui.text(HouseholdText.UI_LIVE_ELSEWHERE, away));
        }
        if (dead > 0) {
            parts.add(ui.text(HouseholdText.UI_HAVE_DIED, dead));
        }
        return String.join(", ", parts);
    }

    private static long count(Family family, Predicate<Person> which) {
        return family.members().stream().filter(which).count();
    }

    /** The families under the same roof, each a link to its record. */
    Node neighbours(List<Neighbour> neighbours) {
        VBox lines = Styled.column("case-lines");
        for (Neighbour other : neighbours) {
            lines.getChildren()
                    .add(Styled.column(
                            "case-line",
                            link(other),
                            Styled.paragraph(
                                    String.join(
                                            ", ",
                                            words.kk(other.household().details(), unmask),
                                            words.members(other.members())),
                                    "quiet",
                                    "small")));
        }
        return lines;
    }

    private Hyperlink link(Neighbour other) {
        String head = other.head().reveal();
        Hyperlink link = Buttons.link(
                head.isBlank() ? ui.text(HouseholdText.UI_EMPTY_FAMILY) : ui.text(HouseholdText.UI_FAMILY_OF, head),
                () -> ui.navigator().go(new FamilyRoute(other.household().id())));
        link.setWrapText(true);
        return link;
    }

    /** What happened, newest first, with the family it led to. */
    Node events(List<ToldEvent> events, Runnable all) {
        VBox lines = Styled.column("case-lines");
        events.stream().limit(EVENTS).forEach(told -> lines.getChildren().add(event(told)));
        if (events.size() > EVENTS) {
            lines.getChildren().add(Buttons.link(ui.text(HouseholdText.UI_ALL_EVENTS, events.size()), all));
        }
        return lines;
    }

    private Node event(ToldEvent told) {
        FamilyEvent event = told.event();
        String what = words.label(Codes.EVENT, event.kind().code());
        String day = ui.formats().mediumDate(event.on());
        VBox line = Styled.column(
                "case-line",
                Styled.paragraph(
                        told.whom() == null
                                ? what
                                : ui.text(
                                        HouseholdText.UI_EVENT,
                                        what,
                                        told.whom().reveal())),
                Styled.paragraph(event.place() == null ? day : day + ", " + event.place(), "quiet", "small"));
        if (told.others() != null) {
            line.getChildren().add(link(told.others()));
        }
        return line;
    }

    /** What has not been recorded of the family, in words; empty: nothing. */
    List<String> missing(Family family, List<Photo> photos) {
        HouseholdDetails details = family.household().details();
        var missing = new ArrayList<String>();
        add(missing, details.kk() == null, HouseholdText.FIELD_KK);
        add(missing, details.rt() == null, HouseholdText.FIELD_RT);
        add(missing, details.rw() == null, HouseholdText.FIELD_RW);
        add(missing, details.spot().isEmpty(), HouseholdText.UI_MISSING_SPOT);
        add(missing, details.phone().number() == null && details.phone().kind() == null, HouseholdText.FIELD_PHONE);
        add(missing, details.desil() == null, HouseholdText.FIELD_DESIL);
        add(missing, photos.isEmpty(), HouseholdText.UI_MISSING_PHOTO);
        of(
                missing,
                HouseholdText.UI_MISSING_NIK,
                count(family, p -> living(p) && p.details().nik() == null));
        of(
                missing,
                HouseholdText.UI_MISSING_BORN,
                count(family, p -> living(p) && p.details().birthDate() == null));
        return missing;
    }

    private static boolean living(Person person) {
        return person.details().alive();
    }

    private void add(List<String> missing, boolean absent, HouseholdText what) {
        if (absent) {
            missing.add(ui.text(what));
        }
    }

    private void of(List<String> missing, HouseholdText what, long count) {
        if (count > 0) {
            missing.add(ui.text(what, count));
        }
    }

    /** {@code missing} as a sentence beginning with a capital. */
    Node paragraph(List<String> missing) {
        String all = String.join(", ", missing);
        return Styled.paragraph(all.substring(0, 1).toUpperCase(ui.texts().locale()) + all.substring(1), "quiet");
    }

    /** Head of the section of what is missing. */
    Node missingHead(Runnable edit, boolean mayEdit) {
        String title = ui.text(HouseholdText.UI_MISSING_TITLE);
        return mayEdit
                ? Heads.section(title, Buttons.link(ui.text(HouseholdText.UI_COMPLETE), edit))
                : Heads.section(title);
    }
}
