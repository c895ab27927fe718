package id.simpul.app.desktop;

import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.AppText;

/** A recovery sheet could not be written to the file the user chose. */
record SheetNotSaved(String file) implements Problem {
    @Override
    public Message what() {
        return Message.of(AppText.SHEET_UNSAVED_WHAT, file);
    }

    @Override
    public Message safe() {
        return Message.of(AppText.SHEET_UNSAVED_SAFE);
    }

    @Override
    public Message next() {
        return Message.of(AppText.SHEET_UNSAVED_NEXT);
    }
}
