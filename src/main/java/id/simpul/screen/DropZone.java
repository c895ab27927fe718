package id.simpul.screen;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;

/** A place to drop files on, with a button that does the same by keyboard. */
public final class DropZone {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private DropZone() {}

    /** The place: what may be dropped, in words, and the button. */
    public static VBox of(Icon icon, String sentence, Node button) {
        return Styled.column("drop-zone", icon.node("icon-32"), Styled.paragraph(sentence, "empty-sentence"), button);
    }

    /** Lets files be dropped anywhere on {@code node}; a drop zone inside shows that they may be. */
    public static void accept(Node node, Consumer<List<Path>> files) {
        Styled.with(node, "drop-target");
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                node.pseudoClassStateChanged(OVER, true);
                event.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_EXITED, event -> node.pseudoClassStateChanged(OVER, false));
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            node.pseudoClassStateChanged(OVER, false);
            List<Path> dropped = event.getDragboard().getFiles().stream()
                    .filter(File::isFile)
                    .map(File::toPath)
                    .toList();
            event.setDropCompleted(!dropped.isEmpty());
            event.consume();
            if (!dropped.isEmpty()) {
                files.accept(dropped);
            }
        });
    }
}
