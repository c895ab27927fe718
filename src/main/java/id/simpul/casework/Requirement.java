package id.simpul.casework;

import java.util.Arrays;
import java.util.List;

/**
 * What must be there before a move, as the reference data name it: {@code BERKAS?}, {@code TEMUAN:365}.
 *
 * @param kind what
 * @param days how old it may be at most, in days; 0 where age does not matter
 * @param excusable whether the move may be made without it if a reason is given
 */
public record Requirement(Kind kind, int days, boolean excusable) {
    /** What a move can ask for. */
    public enum Kind {
        /** Every paper the service asks for was handed in, or it is known why not. */
        PAPERS("BERKAS"),
        /** A visit on record, or the family's decile. */
        FINDING("TEMUAN"),
        /** The recommendation says yes or no, and why. */
        DECISION("KEPUTUSAN"),
        /** A letter of this case is in force. */
        LETTER("SURAT"),
        /** A destination has answered. */
        ANSWER("JAWABAN"),
        /** What the family received is written down. */
        OUTCOME("HASIL");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** How the reference data write it. */
        public String code() {
            return code;
        }
    }

    /**
     * The requirements written in a column, separated by blanks.
     *
     * @throws IllegalArgumentException if one is unknown
     */
    static List<Requirement> all(String column) {
        return CaseCatalogue.words(column).stream().map(Requirement::parse).toList();
    }

    private static Requirement parse(String word) {
        boolean excusable = word.endsWith("?");
        String bare = excusable ? word.substring(0, word.length() - 1) : word;
        int colon = bare.indexOf(':');
        String code = colon < 0 ? bare : bare.substring(0, colon);
        Kind kind = Arrays.stream(Kind.values())
                .filter(k -> k.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no requirement is written so"));
        return new Requirement(kind, colon < 0 ? 0 : Integer.parseInt(bare.substring(colon + 1)), excusable);
    }
}
