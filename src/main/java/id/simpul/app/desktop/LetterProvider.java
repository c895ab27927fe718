package id.simpul.app.desktop;

import id.simpul.app.Office;
import id.simpul.kernel.PersonName;
import id.simpul.kernel.Progress;
import id.simpul.l10n.text.SearchText;
import id.simpul.letter.LetterFilter;
import id.simpul.letter.LetterLine;
import id.simpul.letter.ui.LetterRoute;
import id.simpul.screen.Icon;
import id.simpul.screen.Ui;
import id.simpul.shell.SearchHit;
import id.simpul.shell.SearchProvider;
import java.util.List;
import java.util.Locale;

/** Finds letters by a part of their number. */
final class LetterProvider implements SearchProvider {
    private static final int SHORTEST = 3;

    private final Ui ui;
    private final Office office;

    LetterProvider(Ui ui, Office office) {
        this.ui = ui;
        this.office = office;
    }

    @Override
    public String group() {
        return ui.text(SearchText.LETTERS);
    }

    @Override
    public List<SearchHit> search(String query, int limit, Progress progress) {
        if (query.length() < SHORTEST || query.chars().noneMatch(Character::isDigit)) {
            return List.of();
        }
        String typed = query.toLowerCase(Locale.ROOT);
        var filter = new LetterFilter(null, null, LetterFilter.State.ALL, query);
        return office.letterRegister().list(office.actor(), filter, 0, limit).stream()
                .filter(line -> line.number().toLowerCase(Locale.ROOT).contains(typed))
                .map(line -> hit(line, line.number().equalsIgnoreCase(query)))
                .toList();
    }

    private SearchHit hit(LetterLine line, boolean exact) {
        PersonName person = line.person();
        String about = person == null ? line.subject() : line.subject() + ", " + person.reveal();
        return new SearchHit(
                Icon.LETTER, line.number(), about, exact, () -> ui.navigator().go(new LetterRoute(line.id(), false)));
    }
}
