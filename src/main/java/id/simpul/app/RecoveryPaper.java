package id.simpul.app;

import id.simpul.access.RecoveryCode;
import id.simpul.access.User;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.AppText;
import id.simpul.paper.KeySheets;
import id.simpul.paper.PaperSize;
import id.simpul.paper.RecoverySheet;
import java.time.LocalDate;
import java.util.List;

/** The sheet with an office's recovery code, to be printed and locked away. */
public final class RecoveryPaper {
    private RecoveryPaper() {}

    /** The sheet as a PDF for who is signed in at {@code office}, with what to do with it. */
    public static byte[] of(Office office, RecoveryCode code, Texts texts, PaperSize size) {
        User user = office.session().user();
        var sheet = new RecoverySheet(
                size,
                office.regions().fullName(office.database().office()),
                texts.get(AppText.SHEET_USER, user.name(), user.login()),
                LocalDate.ofInstant(office.clock().instant(), office.zone()),
                code.groups(),
                List.of(
                        texts.get(AppText.SHEET_STEP_1),
                        texts.get(AppText.SHEET_STEP_2),
                        texts.get(AppText.SHEET_STEP_3)),
                office.clock().instant());
        return new KeySheets(office.typesetter(), texts).recoverySheet(sheet);
    }
}
