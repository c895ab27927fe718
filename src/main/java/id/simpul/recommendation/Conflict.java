package id.simpul.recommendation;

import id.simpul.programme.Programme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two programmes that do not go together, both received or recommended.
 *
 * @param one the one that runs already, where one does
 * @param other the other
 * @param choice what the family stated about them; empty: nothing yet
 */
public record Conflict(Programme one, Programme other, Optional<AidChoice> choice) {
    /**
     * What a family or a member receives or is recommended for.
     *
     * @param programme which
     * @param person row of the member; null: the family
     * @param running whether it is received already
     */
    record Aid(Programme programme, @Nullable Long person, boolean running) {
        private boolean excludes(Aid other) {
            boolean apart = programme.excludes().contains(other.programme.code())
                    || other.programme.excludes().contains(programme.code());
            // Two members may well be insured in two ways; one may not.
            return apart
                    && (programme.unit() != Programme.Unit.ORANG
                            || other.programme.unit() != Programme.Unit.ORANG
                            || Objects.equals(person, other.person));
        }
    }

    /** The conflicts among {@code aids}, each pair of programmes once. */
    static List<Conflict> among(List<Aid> aids, Collection<AidChoice> choices) {
        var found = new ArrayList<Conflict>();
        for (int i = 0; i < aids.size(); i++) {
            for (int j = i + 1; j < aids.size(); j++) {
                Aid a = aids.get(i);
                Aid b = aids.get(j);
                boolean known = found.stream().anyMatch(conflict -> conflict.isAbout(a.programme(), b.programme()));
                if (a.excludes(b) && !known) {
                    boolean swap = b.running() && !a.running();
                    found.add(new Conflict(
                            swap ? b.programme() : a.programme(),
                            swap ? a.programme() : b.programme(),
                            choices.stream()
                                    .filter(choice -> choice.isAbout(
                                            a.programme().code(), b.programme().code()))
                                    .findFirst()));
                }
            }
        }
        return List.copyOf(found);
    }

    private boolean isAbout(Programme a, Programme b) {
        return (one.equals(a) && other.equals(b)) || (one.equals(b) && other.equals(a));
    }
}
