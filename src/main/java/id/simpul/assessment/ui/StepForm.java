package id.simpul.assessment.ui;

import id.simpul.screen.form.Form;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** One step of the questionnaire on the screen. */
interface StepForm {
    /** Its fields. */
    Form form();

    /** The button that ends it: on to the next step, or saving. */
    Button end();

    /** What stands beside it; null for nothing. */
    @Nullable
    Node side();

    /** Gives the field kept under {@code key} the keyboard, or else the first one; whether there was such a field. */
    boolean focus(String key);

    /** Puts what is typed into the sheet. */
    void keep();
}
