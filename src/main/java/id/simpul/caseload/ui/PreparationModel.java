package id.simpul.caseload.ui;

import id.simpul.caseload.CaseloadFamily;
import id.simpul.caseload.LetterBatch;
import id.simpul.kernel.Progress;
import id.simpul.letter.FamilyLetterDraft;
import id.simpul.letter.FamilyLetterKind;
import id.simpul.letter.FamilyLetterRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** State and commands of preparing letters, without a window. Its commands belong on a work thread. */
final class PreparationModel {
    private final CaseloadServices services;
    private final PreparationRoute route;
    private final Map<Long, Long> instead = new HashMap<>();
    private final Set<Long> leftOut = new HashSet<>();

    PreparationModel(CaseloadServices services, PreparationRoute route) {
        this.services = services;
        this.route = route;
        if (route.person() != 0 && route.households().size() == 1) {
            instead.put(route.households().getFirst(), route.person());
        }
    }

    /**
     * What is typed.
     *
     * @param kind which letter
     * @param purpose what it is for
     * @param addressee of a letter to a hospital
     * @param place where that is
     */
    record Asked(FamilyLetterKind kind, String purpose, String addressee, String place) {}

    /** The letters as they would be issued now. */
    List<PreparedLine> check(Asked asked, Progress progress) {
        List<CaseloadFamily> families = services.caseload().of(services.actor(), route.households(), progress);
        Map<Long, CaseloadFamily> byPerson = new HashMap<>();
        var requests = new ArrayList<FamilyLetterRequest>();
        for (CaseloadFamily family : families) {
            for (long person : about(asked.kind(), family)) {
                if (!leftOut.contains(person)) {
                    byPerson.put(person, family);
                    boolean hospital = asked.kind() == FamilyLetterKind.HOSPITAL;
                    requests.add(new FamilyLetterRequest(
                            asked.kind(),
                            person,
                            hospital ? asked.addressee() : "",
                            hospital ? asked.place() : "",
                            asked.purpose()));
                }
            }
        }
        return services.batch().check(services.actor(), requests, progress).stream()
                .map(draft -> new PreparedLine(
                        Objects.requireNonNull(byPerson.get(draft.request().person())), draft, null, null))
                .toList();
    }

    private List<Long> about(FamilyLetterKind kind, CaseloadFamily family) {
        Long chosen = instead.get(family.household());
        return chosen == null ? LetterBatch.about(kind, family) : List.of(chosen);
    }

    /** Lets the letter of a family be about another member. */
    void about(CaseloadFamily family, long person) {
        instead.put(family.household(), person);
    }

    /** Another kind of letter is about whom such letters usually are. */
    void otherKind() {
        if (route.person() == 0) {
            instead.clear();
        }
        leftOut.clear();
    }

    /** Leaves a letter out. */
    void leaveOut(PreparedLine line) {
        leftOut.add(line.draft().request().person());
    }

    /** Issues what is ready; every line as it is afterwards, in the same order. */
    List<PreparedLine> issue(List<PreparedLine> lines, Progress progress) {
        List<FamilyLetterDraft> ready = lines.stream()
                .filter(PreparedLine::ready)
                .map(PreparedLine::draft)
                .toList();
        Map<FamilyLetterDraft, LetterBatch.Outcome> outcomes = new HashMap<>();
        services.batch().issue(services.actor(), ready, progress).forEach(one -> outcomes.put(one.draft(), one));
        return lines.stream()
                .map(line -> {
                    LetterBatch.Outcome outcome = outcomes.get(line.draft());
                    return outcome == null
                            ? line
                            : new PreparedLine(line.family(), line.draft(), outcome.issued(), outcome.problem());
                })
                .toList();
    }
}
