package id.simpul.paper;

import id.simpul.l10n.Texts;
import id.simpul.l10n.text.PaperText;

/**
 * The quiet line at the foot of pages.
 *
 * @param left what the paper is, for a page that lies alone
 * @param firstPageToo whether single pages and first pages carry it; letters start with page two
 * @param texts language of "page x of y"
 */
public record Footer(String left, boolean firstPageToo, Texts texts) {
    /** The footer of an official letter: nothing on page one. */
    public static Footer ofLetter(String left) {
        return new Footer(left, false, new Texts(Texts.INDONESIAN));
    }

    /** The footer of a list or report: on every page. */
    public static Footer ofReport(String left, Texts texts) {
        return new Footer(left, true, texts);
    }

    boolean shownOn(int page) {
        return firstPageToo || page > 0;
    }

    String right(int page, int pages) {
        return texts.get(PaperText.PAGE_OF, page + 1, pages);
    }
}
