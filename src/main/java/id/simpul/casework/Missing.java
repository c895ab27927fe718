package id.simpul.casework;

import java.util.List;

/**
 * Something a move asks for that is not there.
 *
 * @param requirement what
 * @param papers codes of list {@code berkas} that were not handed in; empty for other requirements
 */
public record Missing(Requirement requirement, List<String> papers) {
    public Missing {
        papers = List.copyOf(papers);
    }
}
