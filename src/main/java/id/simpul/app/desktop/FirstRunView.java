package id.simpul.app.desktop;

import id.simpul.access.NewUser;
import id.simpul.access.PasswordPolicy;
import id.simpul.access.Role;
import id.simpul.l10n.text.AppText;
import id.simpul.region.Level;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import id.simpul.screen.Buttons;
import id.simpul.screen.Failure;
import id.simpul.screen.Jobs;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The first run: which office this is, and its first supervisor. Then the recovery sheet is shown. */
final class FirstRunView {
    private static final int HITS = 8;
    private static final int REGENCY_DIGITS = 4;

    private final Ui ui;
    private final Regions regions;
    private final PasswordPolicy policy;
    private final Door door;
    private final StackPane node = new StackPane();
    private @Nullable Region chosen;

    /** What was filled in. */
    @SuppressWarnings("ArrayRecordComponent") // a password that is cleared after use
    record Filled(String office, NewUser first, char[] password, boolean demo) {}

    /** What sets the office up. */
    interface Door {
        void setUp(Filled filled, Consumer<Failure> refused);
    }

    FirstRunView(Ui ui, Regions regions, PasswordPolicy policy, Door door) {
        this.ui = ui;
        this.regions = regions;
        this.policy = policy;
        this.door = door;
        node.setFocusTraversable(true);
        office();
    }

    /** The node that covers the window. */
    Node node() {
        return node;
    }

    private void show(Node step) {
        node.getChildren().setAll(step);
    }

    private void office() {
        var search = new TextField();
        search.setPromptText(ui.text(AppText.OFFICE_PROMPT));
        search.setAccessibleText(ui.text(AppText.OFFICE_PROMPT));
        var hits = new ListView<Region>();
        hits.setPrefHeight(ui.px(240));
        hits.setPlaceholder(new Label(ui.text(AppText.OFFICE_EMPTY)));
        hits.setCellFactory(list -> new AreaCell(regions));
        Button next = Buttons.primary(ui.text(AppText.NEXT), () -> {
            chosen = hits.getSelectionModel().getSelectedItem();
            supervisor();
        });
        next.disableProperty()
                .bind(hits.getSelectionModel().selectedItemProperty().isNull());
        Jobs latest = ui.jobs().latest();
        search.textProperty()
                .subscribe((old, typed) -> latest.run(AppText.JOB_AREAS, progress -> find(typed))
                        .then(found -> {
                            hits.getItems().setAll(found);
                            hits.getSelectionModel().selectFirst();
                        })
                        .orShow());
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                hits.requestFocus();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && !next.isDisabled()) {
                next.fire();
                event.consume();
            }
        });
        hits.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !next.isDisabled()) {
                next.fire();
            }
        });
        show(Cards.of(
                ui,
                520,
                ui.text(AppText.OFFICE_TITLE),
                ui.text(AppText.OFFICE_SUBTITLE),
                search,
                hits,
                Styled.row("start-foot", Styled.gap(), next)));
        node.focusedProperty().subscribe(focused -> {
            if (focused) {
                search.requestFocus();
            }
        });
        search.requestFocus();
    }

    private List<Region> find(String typed) {
        if (typed.isBlank()) {
            return List.of();
        }
        return regions.search(typed, null, null, HITS * 6).stream()
                .filter(area -> area.level() == Level.DISTRICT || area.level() == Level.REGENCY)
                .limit(HITS)
                .toList();
    }

    private void supervisor() {
        Region office = chosen;
        if (office == null) {
            return;
        }
        boolean district = office.code().length() == REGENCY_DIGITS;
        var form = new Form(ui);
        Field<String> name = form.text(AppText.FULL_NAME).required();
        Field<String> position = form.text(AppText.POSITION).span(6);
        Field<String> nip = form.text(AppText.NIP).span(6);
        Field<String> login = form.text(AppText.LOGIN).required().help(AppText.LOGIN_HELP);
        Field<String> password = form.password(AppText.NEW_PASSWORD).required().help(AppText.NEW_PASSWORD_HELP);
        password.check(typed ->
                judge(typed, office, login.value().orElse(""), name.value().orElse("")));
        Field<String> again = form.password(AppText.REPEAT_PASSWORD).required();
        again.check(typed -> typed.equals(password.value().orElse(""))
                ? Optional.empty()
                : Optional.of(ui.text(AppText.PASSWORDS_DIFFER)));
        Field<Boolean> demo = form.check(AppText.DEMO);
        demo.show(!district);
        demo.help(AppText.DEMO_HELP);
        Button[] create = new Button[1];
        create[0] = form.submit(AppText.CREATE_OFFICE, () -> {
            create[0].setDisable(true);
            create[0].setText(ui.text(AppText.CREATING));
            form.clearNotice();
            var first = new NewUser(
                    login.value().orElse(""),
                    name.value().orElse(""),
                    district ? Role.OPERATOR : Role.SUPERVISOR,
                    position.value().orElse(null),
                    nip.value().orElse(null));
            door.setUp(
                    new Filled(
                            office.code(),
                            first,
                            password.value().orElse("").toCharArray(),
                            demo.value().orElse(false)),
                    failure -> {
                        create[0].setDisable(false);
                        create[0].setText(ui.text(AppText.CREATE_OFFICE));
                        form.refused(failure);
                    });
        });
        show(Cards.of(
                ui,
                560,
                ui.text(district ? AppText.OPERATOR_TITLE : AppText.SUPERVISOR_TITLE),
                regions.fullName(office.code()),
                form.node(),
                Styled.row(
                        "start-foot",
                        Buttons.secondary(ui.text(AppText.BACK), this::office),
                        Styled.gap(),
                        create[0])));
        form.focus();
    }

    private Optional<String> judge(String typed, Region office, String login, String name) {
        PasswordPolicy.Verdict verdict = policy.check(
                typed.toCharArray(),
                List.of(login, name, office.name()).stream()
                        .filter(word -> !word.isBlank())
                        .toList());
        PasswordPolicy.Weakness weakness = verdict.weakness();
        return weakness == null ? Optional.empty() : Optional.of(ui.text(weakness.text()));
    }
}
