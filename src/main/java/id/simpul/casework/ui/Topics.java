package id.simpul.casework.ui;

import id.simpul.reference.Code;
import id.simpul.reference.CodeLists;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Which topics belong to which stream: their codes begin with its letter. */
final class Topics {
    private static final Map<String, String> LETTERS = Map.of("KEPESERTAAN", "K", "PROGRAM", "P", "KEBUTUHAN", "N");

    private Topics() {}

    /** The topics of {@code stream} on {@code day}; none for streams that have none. */
    static List<Code> of(CodeLists codes, String stream, LocalDate day) {
        String letter = LETTERS.get(stream);
        return letter == null
                ? List.of()
                : codes.list("keluhan", day).stream()
                        .filter(code -> code.code().startsWith(letter))
                        .toList();
    }

    /** The sector a need is about; empty for other topics. */
    static String sector(Code topic) {
        return topic.code().startsWith("N") ? topic.code().substring(1) : "";
    }
}
