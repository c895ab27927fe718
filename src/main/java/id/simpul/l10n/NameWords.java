package id.simpul.l10n;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Words that stand in front of, behind, between or for parts of Indonesian names. */
final class NameWords {
    /** In front of a name, and no part of it. */
    static final Set<String> TITLES = set(
            "h hj haji hajjah hajah kh ky kyai kiai ust ustad ustadz ustaz ustadzah drs dra dr drg drh ir prof tn ny nn"
                    + " bpk bapak pak ibu bu sdr sdri alm almh almarhum almarhumah");

    /** Between a name and the father's. */
    static final Set<String> CHILD_OF = set("bin binti bnt bt bte b");

    /** Degrees as they stand behind a comma. */
    static final Set<String> DEGREES = set(
            "sh se spd spdi ssos sag skom skm stp sip sap sp st ssi ssit sst skep shi sei spsi sik mm msi mpd mpdi mh"
                    + " mkes mkom mt ma map mag amd amdkeb amdkep strkeb ners apt phd keb kep");

    /** Degrees that are nothing else, so that no comma is needed. */
    static final Set<String> PLAIN_DEGREES =
            set("spd spdi ssos sag skom skm ssi ssit skep spsi msi mpd mpdi mkes mkom amd amdkeb amdkep strkeb phd");

    /** Short forms, and what they are short for. */
    static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("moh", "muhammad"),
            Map.entry("moch", "muhammad"),
            Map.entry("mokh", "muhammad"),
            Map.entry("muh", "muhammad"),
            Map.entry("much", "muhammad"),
            Map.entry("mukh", "muhammad"),
            Map.entry("mhd", "muhammad"),
            Map.entry("mohd", "muhammad"),
            Map.entry("muhd", "muhammad"),
            Map.entry("mhmd", "muhammad"),
            Map.entry("mhmmd", "muhammad"),
            Map.entry("md", "muhammad"),
            Map.entry("st", "siti"),
            Map.entry("sty", "siti"),
            Map.entry("abd", "abdul"),
            Map.entry("abdl", "abdul"),
            Map.entry("rd", "raden"),
            Map.entry("tb", "tubagus"));

    /** Letters that are short for a word only where a name begins with them. */
    static final Map<String, String> INITIALS = Map.of("m", "muhammad", "r", "raden");

    /** Other spellings of one name, folded, beyond what the rules for letters bring together. */
    static final Map<String, String> SAME =
            same("muhammad", "mohamad mohamed muhamed muhamat mohamat muhmad mukamad mokamad");

    /** What stands behind Abdul and is written together with it: Abdurrahman, Abdussalam; folded. */
    static final Set<String> BEHIND_ABDUL = Spelling.folded(
                    "rahman rahim rohman rohim rachman rochman razak rozak rojak salam somad samad sukur syukur syakur latif"
                            + " latip gani ghani gofar gaffar gofur gafur majid wahid aziz ajid halim hamid kadir kodir"
                            + " qodir karim basit muin muis jalil jabar jabbar fatah fattah malik hadi haris manan wahab"
                            + " wahid kohar qohar salim rosid rasyid rosyid muhyi hakim holik kholik khaliq")
            .collect(Collectors.toUnmodifiableSet());

    private NameWords() {}

    private static Set<String> set(String words) {
        return Set.of(words.split(" ", -1));
    }

    private static Map<String, String> same(String name, String others) {
        String folded = Spelling.fold(name.toLowerCase(Locale.ROOT));
        return Spelling.folded(others)
                .distinct()
                .filter(other -> !other.equals(folded))
                .collect(Collectors.toUnmodifiableMap(Function.identity(), other -> folded));
    }

    /** {@code folded} in its usual spelling, in one word or two. */
    static List<String> usual(String folded) {
        String name = SAME.getOrDefault(folded, folded);
        for (String first : List.of("abdul", "abdu")) {
            if (name.startsWith(first) && BEHIND_ABDUL.contains(name.substring(first.length()))) {
                return List.of("abdul", name.substring(first.length()));
            }
        }
        return List.of(name);
    }
}
