package id.simpul.review.ui;

import id.simpul.kernel.Capability;
import id.simpul.l10n.text.ReviewText;
import id.simpul.review.BnbaRequest;
import id.simpul.screen.Dialog;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;

/** Asks who gets a list by name and address and what for, before it is even shown. */
final class BnbaDialog {
    private final Ui ui;
    private final BnbaRequest.Selection selection;
    private final Form form;
    private final Field<String> title;
    private final Field<String> recipient;
    private final Field<String> purpose;
    private final Field<Boolean> unmasked;

    BnbaDialog(Ui ui, ReviewServices services, BnbaRequest.Selection selection, String suggested) {
        this.ui = ui;
        this.selection = selection;
        form = new Form(ui);
        title = form.text(ReviewText.BNBA_LIST_TITLE).required();
        recipient = form.text(ReviewText.BNBA_RECIPIENT).required().help(ReviewText.BNBA_RECIPIENT_HELP);
        purpose = form.text(ReviewText.BNBA_PURPOSE).required().help(ReviewText.BNBA_PURPOSE_HELP);
        unmasked = form.check(ReviewText.BNBA_UNMASKED).help(ReviewText.BNBA_UNMASKED_HELP);
        unmasked.show(services.actor().may(Capability.UNMASK_IDENTITY));
        title.set(suggested);
    }

    void open() {
        ui.dialogs()
                .open(new Dialog(ui.text(ReviewText.BNBA_TITLE))
                        .text(ui.text(ReviewText.BNBA_MASKED_NOTE))
                        .content(form.node())
                        .button(form.submit(ReviewText.BNBA_PREVIEW, this::preview))
                        .cancel(ui.text(ReviewText.DECIDE_CANCEL)));
        form.focus();
    }

    private void preview() {
        ui.dialogs().close();
        ui.navigator()
                .go(new BnbaRoute(new BnbaRequest(
                        selection,
                        title.value().orElse(""),
                        recipient.value().orElse(""),
                        purpose.value().orElse(""),
                        unmasked.value().orElse(false))));
    }
}
