package id.simpul.programme.ui;

import id.simpul.household.Codes;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.OfferText;
import id.simpul.l10n.text.ProgrammeText;
import id.simpul.programme.offer.Candidate;
import id.simpul.programme.offer.Offer;
import id.simpul.programme.offer.OfferDesk;
import id.simpul.programme.offer.OfferDetails;
import id.simpul.programme.offer.OfferMatch;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What companies offer, whom it fits and why, and what came of it. */
public final class OffersView {
    private static final int SHOWN = 20;

    private final Ui ui;
    private final ProgrammeServices services;
    private final ProgrammeWords words;
    private final OfferDialogs dialogs;
    private final SectionList<OfferDesk.Line, Content> list;
    private final boolean mayEdit;

    private record Content(OfferDesk.File file, List<Candidate> candidates) {}

    /** The offers. */
    public OffersView(Ui ui, ProgrammeServices services) {
        this.ui = ui;
        this.services = services;
        this.words = new ProgrammeWords(ui, services.codes());
        this.mayEdit = services.actor().may(Capability.EDIT_HOUSEHOLD);
        this.dialogs = new OfferDialogs(ui, services, this::load);
        this.list = new SectionList<OfferDesk.Line, Content>(
                ui,
                ProgrammeSection.OFFERS,
                OfferText.TITLE,
                table(),
                line -> line.offer().id(),
                () -> services.offers().list(services.actor()),
                lines -> ui.text(
                        OfferText.SUBTITLE,
                        lines.stream().filter(OfferDesk.Line::open).count(),
                        lines.stream().mapToInt(OfferDesk.Line::taken).sum()),
                this::read,
                this::record);
        if (mayEdit) {
            list.adding(OfferText.ADD, OfferText.KEY_ADD, dialogs::add)
                    .onRecord("Ctrl+M", OfferText.KEY_MAKE, this::makeFirst)
                    .onRecord(
                            "Ctrl+E",
                            ProgrammeText.KEY_CHANGE,
                            content -> dialogs.offer(content.file().line().offer()));
        }
    }

    private Table<OfferDesk.Line> table() {
        var lines = new Table<OfferDesk.Line>(
                ui,
                SectionList.empty(
                        Icon.HAND_OVER,
                        ui.text(OfferText.EMPTY),
                        mayEdit ? Buttons.link(ui.text(OfferText.ADD), dialogs::add) : null));
        lines.lines(
                ui.text(OfferText.COLUMN_WHAT),
                270,
                line -> line.offer().details().title(),
                line -> line.offer().details().company());
        lines.text(
                ui.text(OfferText.KIND),
                130,
                line -> words.label(OfferDialogs.KINDS, line.offer().details().kind()));
        lines.text(
                ui.text(OfferText.COLUMN_TAKEN),
                110,
                line -> ui.text(
                        OfferText.OF, line.taken(), line.offer().details().places()));
        lines.badges(ui.text(OfferText.COLUMN_STATE), 130, line -> List.of(state(line)));
        lines.text(
                        ui.text(OfferText.COLUMN_DAYS),
                        236,
                        line -> words.days(
                                line.offer().details().from(),
                                line.offer().details().to()))
                .optional();
        return lines;
    }

    private Badge state(OfferDesk.Line line) {
        if (!line.open()) {
            return new Badge(ui.text(OfferText.CLOSED), Tone.NEUTRAL);
        }
        return line.taken() >= line.offer().details().places()
                ? new Badge(ui.text(OfferText.FULL), Tone.WARNING)
                : new Badge(ui.text(OfferText.OPEN), Tone.SUCCESS);
    }

    /** The screen. */
    public Screen screen() {
        return list.screen();
    }

    private void load(long row) {
        list.load(row == 0 ? null : row);
    }

    private Optional<Content> read(OfferDesk.Line line) {
        return services.offers()
                .find(services.actor(), line.offer().id())
                .map(file -> new Content(
                        file,
                        file.line().open()
                                ? services.offers()
                                        .candidates(
                                                services.actor(), file.line().offer())
                                : List.of()));
    }

    /** The offer goes to the one it fits best. */
    private void makeFirst(Content content) {
        content.candidates().stream()
                .findFirst()
                .ifPresent(candidate -> dialogs.make(content.file().line().offer(), candidate));
    }

    private VBox record(Content content) {
        OfferDesk.Line line = content.file().line();
        Offer offer = line.offer();
        OfferDetails details = offer.details();
        VBox body = Styled.column(
                "detail-body",
                Heads.record(
                        words.label(OfferDialogs.KINDS, details.kind()),
                        state(line),
                        details.title(),
                        details.company(),
                        Buttons.icon(Icon.CLOSE, ui.text(ProgrammeText.CLOSE), list::close)),
                Styled.line(),
                facts(line).node(),
                Styled.line(),
                Heads.section(ui.text(
                        OfferText.MATCHES_TITLE, content.file().matches().size())),
                matches(content.file().matches()));
        if (line.open()) {
            body.getChildren()
                    .addAll(
                            Styled.line(),
                            Heads.section(ui.text(OfferText.CANDIDATES_TITLE)),
                            Styled.paragraph(ui.text(OfferText.CANDIDATES_HELP), "quiet", "small"),
                            candidates(offer, content.candidates()));
        }
        return mayEdit
                ? SectionList.record(
                        body, Buttons.secondary(Icon.EDIT, ui.text(ProgrammeText.CHANGE), () -> dialogs.offer(offer)))
                : SectionList.record(body);
    }

    private KeyValues facts(OfferDesk.Line line) {
        OfferDetails details = line.offer().details();
        var facts = new KeyValues(ui)
                .add(ui.text(OfferText.COLUMN_TAKEN), ui.text(OfferText.OF, line.taken(), details.places()))
                .add(ui.text(OfferText.COLUMN_DAYS), words.days(details.from(), details.to()))
                .add(ui.text(OfferText.PLACE), ProgrammeWords.given(details.place()))
                .add(ui.text(OfferText.ASKED), asked(details));
        if (!details.villages().isEmpty()) {
            facts.add(
                    ui.text(OfferText.VILLAGES),
                    details.villages().stream().map(services::village).sorted().collect(Collectors.joining(", ")));
        }
        facts.add(ui.text(OfferText.CONTACT), ProgrammeWords.given(details.contact()));
        if (details.note() != null) {
            facts.add(ui.text(ProgrammeText.NOTE), details.note());
        }
        return facts;
    }

    private String asked(OfferDetails details) {
        var parts = new ArrayList<String>();
        if (details.minAge() != null || details.maxAge() != null) {
            parts.add(ui.text(OfferText.AGES, age(details.minAge()), age(details.maxAge())));
        }
        if (details.sex() != null) {
            parts.add(words.label(Codes.SEX, Integer.toString(details.sex().code())));
        }
        if (details.education() != null) {
            parts.add(ui.text(OfferText.AT_LEAST, words.label(Codes.EDUCATION, Integer.toString(details.education()))));
        }
        if (details.skills() != null) {
            parts.add(details.skills());
        }
        return parts.isEmpty() ? ui.text(OfferText.ANYBODY) : String.join(", ", parts);
    }

    private static String age(@Nullable Integer years) {
        return years == null ? "…" : Integer.toString(years);
    }

    private Node matches(List<OfferMatch> matches) {
        if (matches.isEmpty()) {
            return Styled.paragraph(ui.text(OfferText.MATCHES_NONE), "quiet");
        }
        VBox lines = Styled.column("case-lines");
        for (OfferMatch match : matches) {
            Tone tone = switch (match.result()) {
                case "DITEMPATKAN", "DITERIMA" -> Tone.SUCCESS;
                case OfferMatch.OFFERED -> Tone.INFO;
                default -> Tone.NEUTRAL;
            };
            VBox text = Styled.column(
                    "case-line",
                    Styled.row(
                            "aid-head",
                            Buttons.link(
                                    match.name().reveal(), () -> services.host().openFamily(match.household())),
                            new Badge(words.label(OfferDialogs.RESULTS, match.result()), tone).inList()));
            text.getChildren()
                    .add(Styled.paragraph(
                            ui.text(OfferText.MADE_ON, ui.formats().mediumDate(match.offeredOn())), "quiet", "small"));
            if (match.note() != null) {
                text.getChildren().add(Styled.paragraph(match.note(), "quiet", "small"));
            }
            HBox.setHgrow(text, Priority.ALWAYS);
            HBox row = Styled.row("programme-line", text);
            if (mayEdit) {
                row.getChildren()
                        .add(Buttons.icon(
                                Icon.EDIT,
                                ui.text(OfferText.RESULT_TITLE, match.name().reveal()),
                                () -> dialogs.result(match)));
            }
            lines.getChildren().add(row);
        }
        return lines;
    }

    private Node candidates(Offer offer, List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return Styled.paragraph(ui.text(OfferText.CANDIDATES_NONE), "quiet");
        }
        VBox lines = Styled.column("case-lines");
        for (Candidate candidate : candidates.stream().limit(SHOWN).toList()) {
            VBox text = Styled.column(
                    "case-line",
                    Buttons.link(
                            candidate.name().reveal(), () -> services.host().openFamily(candidate.household())),
                    Styled.label(services.village(candidate.village()), "quiet", "small"));
            HBox.setHgrow(text, Priority.ALWAYS);
            HBox head = Styled.row("programme-line", text);
            if (mayEdit) {
                head.getChildren()
                        .add(Buttons.secondary(ui.text(OfferText.MAKE), () -> dialogs.make(offer, candidate)));
            }
            String why = candidate.reasons().stream()
                    .map(reason -> reason.text(ui.texts()))
                    .collect(Collectors.joining("; "));
            lines.getChildren().add(Styled.column("aid-card", head, Styled.paragraph(why, "quiet", "small")));
        }
        if (candidates.size() > SHOWN) {
            lines.getChildren()
                    .add(Styled.paragraph(ui.text(OfferText.CANDIDATES_MORE, candidates.size() - SHOWN), "quiet"));
        }
        return lines;
    }
}
