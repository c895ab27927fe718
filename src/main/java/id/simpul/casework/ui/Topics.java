package id.simpul.casework.ui;

import id.simpul.casework.Service;
import id.simpul.l10n.Texts;
import id.simpul.reference.Code;
import id.simpul.reference.CodeLists;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** The topic a need of {@code service} is about: its sector. Empty for other streams, where the worker says. */
    static Optional<Code> usual(CodeLists codes, Service service, LocalDate day) {
        return service.stream().equals("KEBUTUHAN")
                ? codes.find("keluhan", "N" + service.sector(), day)
                : Optional.empty();
    }

    /** "K3 Kepesertaan dinonaktifkan": the code first, so that typing it chooses. */
    static String label(Code code, Texts texts) {
        return code.code() + " " + code.label(texts);
    }
}
