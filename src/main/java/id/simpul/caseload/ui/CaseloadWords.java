package id.simpul.caseload.ui;

import id.simpul.caseload.CaseloadFamily;
import id.simpul.caseload.CaseloadFamily.Component;
import id.simpul.caseload.CaseloadFamily.Member;
import id.simpul.l10n.text.CaseloadText;
import id.simpul.letter.FamilyLetterKind;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How families and their papers are told on the screens of a facilitator. */
final class CaseloadWords {
    private static final String KINDS = "jenis_surat";
    private static final String CARDS = "status_kks";

    private final Ui ui;
    private final CaseloadServices services;

    CaseloadWords(Ui ui, CaseloadServices services) {
        this.ui = ui;
        this.services = services;
    }

    /** "SD/sederajat 2, Lansia 60+". */
    String components(CaseloadFamily family) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        family.members().stream()
                .flatMap(member -> member.components().stream())
                .map(Component::label)
                .forEach(label -> counts.merge(label, 1, Integer::sum));
        return counts.isEmpty()
                ? ui.text(CaseloadText.NO_COMPONENT)
                : counts.entrySet().stream()
                        .map(one -> one.getValue() == 1
                                ? one.getKey()
                                : ui.text(CaseloadText.TIMES, one.getKey(), one.getValue()))
                        .collect(Collectors.joining(", "));
    }

    /** Whose school is on record, and whose is not. */
    String pupils(CaseloadFamily family) {
        List<Member> pupils = family.members().stream().filter(Member::pupil).toList();
        if (pupils.isEmpty()) {
            return "";
        }
        long missing = pupils.stream().filter(pupil -> pupil.school() == null).count();
        if (missing > 0) {
            return ui.text(CaseloadText.SCHOOLS_MISSING, missing);
        }
        return pupils.stream()
                .map(pupil -> pupil.school() == null ? "" : pupil.school().name())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    String taking(CaseloadFamily family) {
        return family.taking().map(taking -> since(taking.since())).orElseGet(() -> ui.text(CaseloadText.NOT_TAKING));
    }

    private String since(@Nullable LocalDate since) {
        return since == null
                ? ui.text(CaseloadText.TAKING)
                : ui.text(CaseloadText.TAKING_SINCE, ui.formats().mediumDate(since));
    }

    String card(CaseloadFamily family) {
        String card = family.card();
        return card == null
                ? ui.text(CaseloadText.NO_CARD)
                : ui.text(CaseloadText.CARD, services.codes().label(CARDS, card, ui.texts()));
    }

    String letters(CaseloadFamily family) {
        return family.letters().isEmpty()
                ? ui.text(CaseloadText.NO_LETTER)
                : family.letters().keySet().stream()
                        .sorted()
                        .map(kind -> services.codes().label(KINDS, kind, ui.texts()))
                        .collect(Collectors.joining(", "));
    }

    String numbers(CaseloadFamily family) {
        return family.letters().values().stream().flatMap(List::stream).collect(Collectors.joining(", "));
    }

    String kind(FamilyLetterKind kind) {
        return services.codes().label(KINDS, kind.code(), ui.texts());
    }
}
