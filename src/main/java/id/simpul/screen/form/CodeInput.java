package id.simpul.screen.form;

import id.simpul.screen.Buttons;
import id.simpul.screen.Icon;
import id.simpul.screen.Styled;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A code typed as on a paper form, with its meaning beside it. F4 or Alt+Down opens the list. */
final class CodeInput<T> implements Input<T> {
    private final CodeBook<T> book;
    private final TextField box = Styled.with(new TextField(), "code-box");
    private final Label meaning = Styled.paragraph("", "code-meaning");
    private final HBox node = Styled.row("code-input", box, meaning);
    private final ContextMenu list = new ContextMenu();

    CodeInput(CodeBook<T> book, String open) {
        this.book = book;
        HBox.setHgrow(meaning, Priority.ALWAYS);
        meaning.setMaxWidth(Double.MAX_VALUE);
        meaning.setMinWidth(0);
        box.textProperty().subscribe((old, now) -> tell());
        box.focusedProperty().subscribe((old, now) -> {
            if (now) {
                box.selectAll();
            }
        });
        if (!book.entries().isEmpty()) {
            Button chevron = Buttons.icon(Icon.CHEVRON_DOWN, open, this::open);
            chevron.setFocusTraversable(false);
            node.getChildren().add(1, chevron);
            box.addEventHandler(KeyEvent.KEY_PRESSED, this::open);
        }
    }

    private void open(KeyEvent event) {
        boolean down = event.getCode() == KeyCode.DOWN && event.isAltDown();
        if (event.getCode() == KeyCode.F4 || down) {
            event.consume();
            open();
        }
    }

    private void open() {
        list.getItems()
                .setAll(book.entries().stream()
                        .map(entry -> {
                            var item = new MenuItem(entry.code() + "  " + entry.name());
                            item.setMnemonicParsing(false);
                            item.setOnAction(event -> {
                                box.setText(book.choose(box.getText(), entry.code()));
                                box.requestFocus();
                                box.end();
                            });
                            return item;
                        })
                        .toList());
        list.show(box, Side.BOTTOM, 0, 0);
    }

    private void tell() {
        meaning.setText(parse() instanceof Parsed.Value<T> read ? book.meaning(read.value()) : "");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node target() {
        return box;
    }

    @Override
    public String text() {
        return box.getText();
    }

    @Override
    public void text(String kept) {
        box.setText(kept);
    }

    @Override
    public Parsed<T> parse() {
        String typed = box.getText().strip();
        return typed.isEmpty()
                ? new Parsed.None<>()
                : book.read(typed)
                        .<Parsed<T>>map(Parsed.Value::new)
                        .orElseGet(() -> new Parsed.Wrong<>(book.wrong(typed)));
    }

    @Override
    public void set(T value) {
        box.setText(book.write(value));
    }

    @Override
    public void onEdit(Runnable action) {
        box.textProperty().subscribe((old, now) -> action.run());
    }

    @Override
    public void tidy() {
        if (parse() instanceof Parsed.Value<T> read) {
            String tidy = book.write(read.value());
            if (!tidy.equals(box.getText())) {
                box.setText(tidy);
            }
        }
    }

    @Override
    public boolean takesEnter(KeyEvent event) {
        return list.isShowing();
    }
}
