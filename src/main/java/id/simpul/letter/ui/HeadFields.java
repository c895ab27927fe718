package id.simpul.letter.ui;

import id.simpul.l10n.text.LetterText;
import id.simpul.letter.OfficeProfile;
import id.simpul.paper.Logo;
import id.simpul.screen.Buttons;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Icon;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;

/** The letterhead in a form: its lines, the address, the coat of arms. */
final class HeadFields {
    private static final List<String> PICTURES = List.of("png", "jpg", "jpeg", "gif", "bmp");

    private final Ui ui;
    private final FilePicker files;
    private final Runnable changed;
    private final Field<String> lines;
    private final Field<String> address;
    private final Label logoState = new Label();
    private final Hyperlink remove;
    private Optional<Logo> logo = Optional.empty();

    /** Adds the fields to {@code form}; {@code changed} hears of another coat of arms, which is no field. */
    HeadFields(Ui ui, FilePicker files, Form form, Runnable changed) {
        this.ui = ui;
        this.files = files;
        this.changed = changed;
        remove = Buttons.link(ui.text(LetterText.LOGO_REMOVE), () -> {
            show(Optional.empty());
            changed.run();
        });
        form.section(LetterText.HEAD_SECTION);
        lines = form.lines(LetterText.HEAD_LINES, 3)
                .required()
                .help(LetterText.HEAD_LINES_HELP)
                .check(text -> atMost(text, OfficeProfile.MOST_LINES));
        address = form.lines(LetterText.HEAD_ADDRESS, 3)
                .help(LetterText.HEAD_ADDRESS_HELP)
                .check(text -> atMost(text, OfficeProfile.MOST_ADDRESS_LINES));
        form.node(logo());
    }

    void fill(OfficeProfile.Head head) {
        lines.set(String.join("\n", head.lines()));
        address.set(String.join("\n", head.address()));
        show(head.logo());
    }

    OfficeProfile.Head typed() {
        return new OfficeProfile.Head(logo, list(lines), list(address));
    }

    private Node logo() {
        return Styled.row(
                "badge-row",
                Buttons.secondary(Icon.IMAGE, ui.text(LetterText.LOGO_CHOOSE), this::chooseLogo),
                logoState,
                remove);
    }

    private void chooseLogo() {
        files.open(ui.text(LetterText.LOGO_CHOOSE), ui.text(LetterText.PICTURES), PICTURES)
                .ifPresent(file -> ui.jobs()
                        .run(LetterText.JOB_LOGO, progress -> Logo.of(Files.readAllBytes(file)))
                        .then(chosen -> {
                            show(Optional.of(chosen));
                            changed.run();
                        })
                        .orShow());
    }

    private void show(Optional<Logo> now) {
        logo = now;
        Styled.show(remove, now.isPresent());
        logoState.setText(ui.text(now.isPresent() ? LetterText.LOGO_SET : LetterText.LOGO_NONE));
    }

    private Optional<String> atMost(String text, int most) {
        return list(text).size() <= most ? Optional.empty() : Optional.of(ui.text(LetterText.HEAD_TOO_MANY, most));
    }

    /** What is typed into {@code field}, line by line, without empty ones. */
    static List<String> list(Field<String> field) {
        return list(text(field));
    }

    /** What is typed into {@code field}, without blanks around it. */
    static String text(Field<String> field) {
        return field.value().orElse("").strip();
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split("\n", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
