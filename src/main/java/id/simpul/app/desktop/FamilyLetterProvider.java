package id.simpul.app.desktop;

import id.simpul.app.Office;
import id.simpul.caseload.ui.PreparationRoute;
import id.simpul.household.PersonHit;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Progress;
import id.simpul.l10n.text.CaseloadText;
import id.simpul.letter.FamilyLetterKind;
import id.simpul.region.Region;
import id.simpul.screen.Icon;
import id.simpul.screen.Ui;
import id.simpul.shell.SearchHit;
import id.simpul.shell.SearchProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** "surat sekolah" and a name lead straight to that letter; so do "surat pkh" and "surat rs". */
final class FamilyLetterProvider implements SearchProvider {
    private static final Map<FamilyLetterKind, CaseloadText> WORDS = Map.of(
            FamilyLetterKind.SCHOOL, CaseloadText.WORDS_SCHOOL,
            FamilyLetterKind.CERTIFICATE, CaseloadText.WORDS_CERTIFICATE,
            FamilyLetterKind.HOSPITAL, CaseloadText.WORDS_HOSPITAL);

    private final Ui ui;
    private final Office office;

    FamilyLetterProvider(Ui ui, Office office) {
        this.ui = ui;
        this.office = office;
    }

    @Override
    public String group() {
        return ui.text(CaseloadText.SEARCH_GROUP);
    }

    @Override
    public List<SearchHit> search(String query, int limit, Progress progress) {
        String typed = query.toLowerCase(Locale.ROOT);
        if (!office.actor().may(Capability.ISSUE_LETTER)) {
            return List.of();
        }
        for (FamilyLetterKind kind : FamilyLetterKind.values()) {
            String words = ui.text(Objects.requireNonNull(WORDS.get(kind))) + " ";
            if (typed.startsWith(words) && typed.length() > words.length()) {
                return office.search().search(office.actor(), query.substring(words.length())).stream()
                        .filter(PersonHit::alive)
                        .limit(limit)
                        .map(hit -> hit(kind, hit))
                        .toList();
            }
        }
        return List.of();
    }

    private SearchHit hit(FamilyLetterKind kind, PersonHit hit) {
        CaseloadText title = switch (kind) {
            case SCHOOL -> CaseloadText.SEARCH_SCHOOL;
            case CERTIFICATE -> CaseloadText.SEARCH_CERTIFICATE;
            case HOSPITAL -> CaseloadText.SEARCH_HOSPITAL;
        };
        // The head stands for the family: then the letters are about whom they usually are.
        long person = hit.head() ? 0 : hit.person();
        return new SearchHit(
                Icon.LETTER,
                ui.text(title, hit.name().reveal()),
                office.regions().find(hit.village()).map(Region::title).orElse(hit.village()),
                false,
                () -> ui.navigator().go(new PreparationRoute(kind, List.of(hit.household()), person)));
    }
}
