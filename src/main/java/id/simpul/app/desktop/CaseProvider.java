package id.simpul.app.desktop;

import id.simpul.app.Office;
import id.simpul.casework.CaseRow;
import id.simpul.casework.Service;
import id.simpul.casework.ui.CaseFileRoute;
import id.simpul.kernel.Progress;
import id.simpul.l10n.text.SearchText;
import id.simpul.screen.Icon;
import id.simpul.screen.Ui;
import id.simpul.shell.SearchHit;
import id.simpul.shell.SearchProvider;
import java.util.ArrayList;
import java.util.List;

/** Finds cases by register number, whole or in part. */
final class CaseProvider implements SearchProvider {
    private final Ui ui;
    private final Office office;

    CaseProvider(Ui ui, Office office) {
        this.ui = ui;
        this.office = office;
    }

    @Override
    public String group() {
        return ui.text(SearchText.CASES);
    }

    @Override
    public List<SearchHit> search(String query, int limit, Progress progress) {
        // A register number has digits; a name need not cost a search of cases.
        if (query.chars().noneMatch(Character::isDigit)) {
            return List.of();
        }
        List<CaseRow> rows = office.inbox().byRegister(office.actor(), query, limit);
        boolean one = rows.size() == 1;
        return rows.stream()
                .map(row -> hit(row, one && row.register().equalsIgnoreCase(query)))
                .toList();
    }

    private SearchHit hit(CaseRow row, boolean exact) {
        var parts = new ArrayList<String>();
        CaseRow.Who who = row.who();
        if (who != null) {
            parts.add(who.name().reveal());
            parts.add(office.cases()
                    .catalogue()
                    .service(who.service())
                    .map(Service::label)
                    .orElse(who.service()));
        }
        parts.add(row.stage().label(ui.texts()));
        return new SearchHit(
                Icon.CASE,
                row.register(),
                String.join(", ", parts),
                exact,
                () -> ui.navigator().go(new CaseFileRoute(row.id())));
    }
}
