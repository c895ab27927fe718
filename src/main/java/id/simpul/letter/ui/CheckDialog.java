package id.simpul.letter.ui;

import id.simpul.l10n.text.LetterText;
import id.simpul.letter.LetterLine;
import id.simpul.letter.LetterOutput;
import id.simpul.letter.SealCheck.Finding;
import id.simpul.screen.Buttons;
import id.simpul.screen.Dialog;
import id.simpul.screen.Icon;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import id.simpul.seal.LetterSeal;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Says whether a letter on paper is genuine, from its QR code (a scanner types it) or its short check code. */
final class CheckDialog {
    private static final List<String> PHOTOS = List.of("jpg", "jpeg", "png", "webp", "bmp", "gif");

    private final Ui ui;
    private final LetterServices services;
    private final VBox result = Styled.column("notes");

    CheckDialog(Ui ui, LetterServices services) {
        this.ui = ui;
        this.services = services;
    }

    void open() {
        var form = new Form(ui);
        Field<String> text = form.lines(LetterText.CHECK_TEXT, 3).required().help(LetterText.CHECK_HELP);
        var submit = form.submit(
                LetterText.CHECK_DO,
                () -> ui.jobs()
                        .run(
                                LetterText.JOB_CHECK,
                                progress -> judge(text.value().orElse("")))
                        .then(found -> result.getChildren().setAll(found))
                        .or(form::refused));
        form.node(Styled.column(
                "cell-lines",
                Buttons.secondary(Icon.IMAGE, ui.text(LetterText.CHECK_PHOTO), () -> photo(text, submit::fire)),
                Buttons.link(ui.text(LetterText.CHECK_PAGE), this::page),
                Buttons.link(ui.text(LetterText.CHECK_KEYS), this::keys)));
        ui.dialogs()
                .open(new Dialog(ui.text(LetterText.CHECK_TITLE))
                        .content(form.node())
                        .content(result)
                        .button(submit)
                        .cancel(ui.text(LetterText.CLOSE)));
        text.focus();
    }

    /** A photo with a telephone instead of a scanner. */
    private void photo(Field<String> text, Runnable judged) {
        services.files()
                .open(ui.text(LetterText.CHECK_PHOTO), ui.text(LetterText.PICTURES), PHOTOS)
                .ifPresent(file -> ui.jobs()
                        .run(LetterText.JOB_CHECK, progress -> services.check().read(Files.readAllBytes(file)))
                        .then(code -> code.ifPresentOrElse(
                                found -> {
                                    text.set(found);
                                    judged.run();
                                },
                                () -> result.getChildren()
                                        .setAll(note(
                                                Tone.WARNING,
                                                LetterText.CHECK_NO_CODE,
                                                LetterText.CHECK_NO_CODE_NEXT))))
                        .orShow());
    }

    /** What a hospital or a school checks letters with. */
    private void page() {
        save(
                LetterText.CHECK_PAGE,
                LetterText.CHECK_PAGE_NAME,
                LetterText.CHECK_PAGE_KIND,
                "html",
                () -> services.page().page(services.actor()),
                LetterText.CHECK_PAGE_SAVED);
    }

    /** New keys for a page that is in use already. */
    private void keys() {
        save(
                LetterText.CHECK_KEYS,
                LetterText.CHECK_KEYS_NAME,
                LetterText.CHECK_KEYS_KIND,
                "json",
                () -> services.page().list(services.actor()),
                LetterText.CHECK_KEYS_SAVED);
    }

    private void save(
            LetterText title,
            LetterText name,
            LetterText kind,
            String ending,
            Supplier<byte[]> content,
            LetterText saved) {
        services.files()
                .save(ui.text(title), ui.text(name), ui.text(kind), ending)
                .ifPresent(file -> ui.jobs()
                        .act(LetterText.JOB_SAVE, progress -> LetterOutput.write(content.get(), file))
                        .then(() -> ui.snackbar().show(ui.text(saved, String.valueOf(file.getFileName()))))
                        .orShow());
    }

    private List<Node> judge(String text) {
        if (text.startsWith("SLRT")) {
            return told(services.check().check(services.actor(), text));
        }
        List<LetterLine> found = services.register().byCheckCode(services.actor(), text);
        return found.isEmpty()
                ? List.of(note(Tone.WARNING, LetterText.CHECK_CODE_UNKNOWN, LetterText.CHECK_CODE_UNKNOWN_NEXT))
                : found.stream().flatMap(line -> byCode(line).stream()).toList();
    }

    private List<Node> byCode(LetterLine line) {
        Node head = line.voided()
                .map(voided -> note(Tone.DANGER, LetterText.CHECK_VOID, LetterText.CHECK_COMPARE))
                .orElseGet(() -> note(Tone.SUCCESS, LetterText.CHECK_GENUINE, LetterText.CHECK_COMPARE));
        var facts = new KeyValues(ui);
        facts.add(ui.text(LetterText.COLUMN_NUMBER), line.number());
        facts.add(ui.text(LetterText.COLUMN_PERSON), LetterWords.person(ui, line));
        facts.add(ui.text(LetterText.FACT_ADDRESSEE), LetterWords.given(line.addressee()));
        facts.add(ui.text(LetterText.FACT_DATE), ui.formats().longDate(line.issued()));
        return List.of(head, facts.node());
    }

    private List<Node> told(Finding finding) {
        return switch (finding) {
            case Finding.Genuine genuine ->
                List.of(
                        note(Tone.SUCCESS, LetterText.CHECK_GENUINE, LetterText.CHECK_COMPARE),
                        facts(genuine.seal(), genuine.number()));
            case Finding.Expired expired ->
                List.of(
                        note(Tone.WARNING, LetterText.CHECK_EXPIRED, LetterText.CHECK_COMPARE),
                        facts(expired.seal(), expired.number()));
            case Finding.Voided voided ->
                List.of(
                        new Note(Tone.DANGER, ui.text(LetterText.CHECK_VOID))
                                .text(ui.text(
                                        LetterText.CHECK_VOID_WHY, ui.formats().longDate(voided.on()), voided.why()))
                                .node(),
                        facts(voided.seal(), voided.number()));
            case Finding.NotInRegister missing ->
                List.of(
                        note(Tone.WARNING, LetterText.CHECK_NOT_IN_REGISTER, LetterText.CHECK_NOT_IN_REGISTER_NEXT),
                        facts(missing.seal(), null));
            case Finding.UnknownOffice unknown ->
                List.of(note(Tone.WARNING, LetterText.CHECK_UNKNOWN, LetterText.CHECK_UNKNOWN_NEXT));
            case Finding.Forged forged ->
                List.of(note(Tone.DANGER, LetterText.CHECK_FORGED, LetterText.CHECK_FORGED_NEXT));
            case Finding.Newer newer ->
                List.of(note(Tone.WARNING, LetterText.CHECK_NEWER, LetterText.CHECK_NEWER_NEXT));
            case Finding.Unreadable unreadable ->
                List.of(note(Tone.WARNING, LetterText.CHECK_UNREADABLE, LetterText.CHECK_UNREADABLE_NEXT));
        };
    }

    private Node facts(LetterSeal seal, @Nullable String number) {
        var facts = new KeyValues(ui);
        if (number != null) {
            facts.add(ui.text(LetterText.COLUMN_NUMBER), number);
        }
        facts.add(ui.text(LetterText.COLUMN_PERSON), seal.name().reveal());
        String nikEnd = seal.nikEnd();
        facts.add(
                ui.text(LetterText.FACT_NIK),
                nikEnd == null ? LetterWords.NONE : ui.text(LetterText.CHECK_NIK_END, nikEnd));
        facts.add(ui.text(LetterText.FACT_ADDRESSEE), seal.destination());
        facts.add(ui.text(LetterText.FACT_DATE), ui.formats().longDate(seal.issued()));
        return facts.node();
    }

    private Node note(Tone tone, LetterText title, LetterText text) {
        return new Note(tone, ui.text(title)).text(ui.text(text)).node();
    }
}
