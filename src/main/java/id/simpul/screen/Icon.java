package id.simpul.screen;

import javafx.scene.AccessibleRole;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.fluentui.FluentUiFilledAL;
import org.kordamp.ikonli.fluentui.FluentUiFilledMZ;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pictures of the program, all from the Fluent UI set. Add a line here for a new one; use no other icons. */
public enum Icon {
    ADD(FluentUiRegularAL.ADD_20),
    ALERT(FluentUiRegularAL.ALERT_20, FluentUiFilledAL.ALERT_20),
    ARCHIVE(FluentUiRegularAL.ARCHIVE_20),
    ATTACH(FluentUiRegularAL.ATTACH_20),
    BACK(FluentUiRegularAL.ARROW_LEFT_20),
    BACKUP(FluentUiRegularMZ.SAVE_COPY_24),
    BUILDING(FluentUiRegularAL.BUILDING_GOVERNMENT_24),
    CALENDAR(FluentUiRegularAL.CALENDAR_20),
    CARD(FluentUiRegularAL.CONTACT_CARD_20),
    CASE(FluentUiRegularMZ.MAIL_INBOX_24, FluentUiFilledMZ.MAIL_INBOX_24),
    CERTIFICATE(FluentUiRegularAL.CERTIFICATE_20),
    CHART(FluentUiRegularAL.DATA_BAR_VERTICAL_20),
    CHECK(FluentUiRegularAL.CHECKMARK_20),
    CHEVRON_DOWN(FluentUiRegularAL.CHEVRON_DOWN_16),
    CHEVRON_LEFT(FluentUiRegularAL.CHEVRON_LEFT_16),
    CHEVRON_RIGHT(FluentUiRegularAL.CHEVRON_RIGHT_16),
    CLOCK(FluentUiRegularAL.CLOCK_20, FluentUiFilledAL.CLOCK_20),
    CLOSE(FluentUiRegularAL.DISMISS_20),
    COMMENT(FluentUiRegularAL.COMMENT_20),
    COPY(FluentUiRegularAL.COPY_20),
    DELETE(FluentUiRegularAL.DELETE_20),
    DONE(FluentUiRegularAL.CHECKMARK_CIRCLE_20, FluentUiFilledAL.CHECKMARK_CIRCLE_20),
    DOWNLOAD(FluentUiRegularAL.ARROW_DOWNLOAD_20),
    EDIT(FluentUiRegularAL.EDIT_20),
    ERROR(FluentUiRegularAL.ERROR_CIRCLE_20, FluentUiFilledAL.ERROR_CIRCLE_20),
    FAMILY(FluentUiRegularMZ.PEOPLE_COMMUNITY_24, FluentUiFilledMZ.PEOPLE_COMMUNITY_24),
    FILTER(FluentUiRegularAL.FILTER_20),
    FOLDER(FluentUiRegularAL.FOLDER_20),
    FIT_WIDTH(FluentUiRegularAL.ARROW_FIT_WIDTH_24),
    FORM(FluentUiRegularAL.CLIPBOARD_TEXT_20),
    HAND_OVER(FluentUiRegularAL.HANDSHAKE_20),
    HEALTH(FluentUiRegularMZ.STETHOSCOPE_20),
    HELP(FluentUiRegularMZ.QUESTION_CIRCLE_24, FluentUiFilledMZ.QUESTION_CIRCLE_24),
    HIDE(FluentUiRegularAL.EYE_HIDE_20),
    HISTORY(FluentUiRegularAL.HISTORY_20),
    HOME(FluentUiRegularAL.HOME_24, FluentUiFilledAL.HOME_24),
    IMAGE(FluentUiRegularAL.IMAGE_20),
    INFO(FluentUiRegularAL.INFO_20, FluentUiFilledAL.INFO_20),
    KEY(FluentUiRegularAL.KEY_20),
    LANGUAGE(FluentUiRegularAL.LOCAL_LANGUAGE_20),
    LETTER(FluentUiRegularAL.DOCUMENT_24, FluentUiFilledAL.DOCUMENT_24),
    LINK(FluentUiRegularAL.LINK_20),
    LIST(FluentUiRegularAL.LIST_20),
    LOCATION(FluentUiRegularAL.LOCATION_20),
    LOCK(FluentUiRegularAL.LOCK_20, FluentUiFilledAL.LOCK_20),
    MAP(FluentUiRegularMZ.MAP_24, FluentUiFilledMZ.MAP_24),
    MERGE(FluentUiRegularMZ.MERGE_24),
    MONEY(FluentUiRegularMZ.MONEY_20),
    MORE(FluentUiRegularMZ.MORE_20),
    NOTE(FluentUiRegularMZ.NOTE_20),
    OFFLINE(FluentUiRegularAL.CLOUD_OFFLINE_24),
    OPEN(FluentUiRegularMZ.OPEN_20),
    PDF(FluentUiRegularAL.DOCUMENT_PDF_20),
    PEOPLE(FluentUiRegularMZ.PEOPLE_20),
    PERSON(FluentUiRegularMZ.PERSON_20),
    PERSON_ADD(FluentUiRegularMZ.PERSON_ADD_20),
    PHONE(FluentUiRegularMZ.PHONE_20),
    PRINT(FluentUiRegularMZ.PRINT_20),
    QR_CODE(FluentUiRegularMZ.QR_CODE_20),
    RECAP(FluentUiRegularAL.DATA_PIE_24, FluentUiFilledAL.DATA_PIE_24),
    REFRESH(FluentUiRegularAL.ARROW_CLOCKWISE_20),
    REVIEW(FluentUiRegularMZ.SHIELD_24, FluentUiFilledMZ.SHIELD_24),
    SAVE(FluentUiRegularMZ.SAVE_20),
    SEARCH(FluentUiRegularMZ.SEARCH_20),
    SEND(FluentUiRegularMZ.SEND_20),
    SETTINGS(FluentUiRegularMZ.SETTINGS_24, FluentUiFilledMZ.SETTINGS_24),
    SHIELD(FluentUiRegularMZ.SHIELD_20),
    SHOW(FluentUiRegularAL.EYE_SHOW_20),
    SIGN_OUT(FluentUiRegularMZ.SIGN_OUT_20),
    SWITCH_USER(FluentUiRegularMZ.PERSON_SWAP_20),
    TABLE(FluentUiRegularMZ.TABLE_20),
    TAG(FluentUiRegularMZ.TAG_20),
    TASKS(FluentUiRegularMZ.TASK_LIST_20),
    TEXT_SIZE(FluentUiRegularAL.FONT_INCREASE_20),
    UNDO(FluentUiRegularAL.ARROW_UNDO_20),
    UPLOAD(FluentUiRegularAL.ARROW_UPLOAD_20),
    USB(FluentUiRegularMZ.USB_STICK_20),
    WARNING(FluentUiRegularMZ.WARNING_20, FluentUiFilledMZ.WARNING_20),
    ZOOM_IN(FluentUiRegularMZ.ZOOM_IN_20),
    ZOOM_OUT(FluentUiRegularMZ.ZOOM_OUT_20);

    @SuppressWarnings("ImmutableEnumChecker") // Ikonli's icons are enums, whose interface does not say so.
    private final Ikon regular;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Ikon filled;

    Icon(Ikon regular) {
        this(regular, regular);
    }

    Icon(Ikon regular, Ikon filled) {
        this.regular = regular;
        this.filled = filled;
    }

    /** A new picture in outline, 16 px unless its style class says otherwise ({@code icon-20}, {@code icon-24}). */
    public FontIcon node(String... styles) {
        return node(regular, styles);
    }

    /** A new picture with filled areas, for what is selected or urgent; the outline where there is no filled one. */
    public FontIcon filled(String... styles) {
        return node(filled, styles);
    }

    private static FontIcon node(Ikon ikon, String... styles) {
        var icon = new FontIcon(ikon);
        icon.getStyleClass().add("icon");
        icon.getStyleClass().addAll(styles);
        // Decoration: what it means stands in the words beside it or in its button's accessible text.
        icon.setAccessibleRole(AccessibleRole.NODE);
        return icon;
    }
}
