package id.simpul.paper;

import id.simpul.l10n.Texts;
import id.simpul.l10n.text.PaperText;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who signs, as the signature block shows it.
 *
 * @param mark what stands before the position: {@code a.n.}, {@code Plt.}, {@code Plh.}, or empty
 * @param position the position, without a comma; with {@code a.n.} the principal's position first and the signer's own on
 *     the next line
 * @param name name with titles
 * @param rank pangkat and golongan, or empty
 * @param nip Nomor Induk Pegawai, 18 digits in any grouping, or empty where the signer has none
 */
public record Signatory(String mark, List<String> position, String name, String rank, String nip) {
    /** Marks in use: none, atas nama, pelaksana tugas, pelaksana harian, untuk beliau. */
    public static final List<String> MARKS = List.of("", "a.n.", "Plt.", "Plh.", "u.b.");

    private static final Pattern NIP = Pattern.compile("(\\d{8})(\\d{6})(\\d)(\\d{3})");

    public Signatory {
        position = List.copyOf(position);
    }

    /** Someone who signs in their own position. */
    public static Signatory of(String position, String name, String rank, String nip) {
        return new Signatory("", List.of(position), name, rank, nip);
    }

    /** Someone who signs for {@code principal}: {@code a.n.} */
    public static Signatory onBehalfOf(String principal, String position, String name, String rank, String nip) {
        return new Signatory("a.n.", List.of(principal, position), name, rank, nip);
    }

    /** A NIP in its usual groups of 8, 6, 1 and 3 digits; anything that is not 18 digits stays as it was given. */
    public static String groupedNip(String nip) {
        Matcher digits = NIP.matcher(nip.replaceAll("\\s", ""));
        return digits.matches() ? digits.replaceAll("$1 $2 $3 $4") : nip.strip();
    }

    /** The parameters of a template that shows one signature block. */
    public Map<String, Object> values() {
        return Map.of("authorityMark", mark, "authority", authority(), "signer", name, "signerDetails", details());
    }

    /** The position as it stands over the signature, with the comma that ends it. */
    String authority() {
        return String.join("\n", position) + ",";
    }

    /** What stands under the name. */
    String details() {
        String number = nip.isBlank() ? "" : new Texts(Texts.INDONESIAN).get(PaperText.SIGNATURE_NIP, groupedNip(nip));
        return rank.isBlank() ? number : number.isEmpty() ? rank : rank + "\n" + number;
    }
}
