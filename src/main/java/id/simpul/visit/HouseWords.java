package id.simpul.visit;

import id.simpul.l10n.Texts;
import id.simpul.l10n.text.VisitText;
import java.util.ArrayList;
import java.util.List;

/** Where a house is, in words. */
public final class HouseWords {
    private HouseWords() {}

    /** "Kp. Legok, Jl. Raya No. 4 RT 003/RW 001"; "alamat belum tercatat" where nothing is recorded. */
    public static String address(Texts texts, HousePlace house) {
        List<String> parts = new ArrayList<>();
        if (house.dusun() != null) {
            parts.add(house.dusun());
        }
        if (house.address() != null) {
            parts.add(house.address());
        }
        String rt = neighbourhood(texts, house);
        if (!rt.isEmpty()) {
            parts.add(rt);
        }
        return parts.isEmpty() ? texts.get(VisitText.NO_ADDRESS) : String.join(", ", parts);
    }

    /** "RT 003/RW 001", as far as is recorded. */
    public static String neighbourhood(Texts texts, HousePlace house) {
        List<String> parts = new ArrayList<>();
        if (house.rt() != null) {
            parts.add(texts.get(VisitText.RT, house.rt()));
        }
        if (house.rw() != null) {
            parts.add(texts.get(VisitText.RW, house.rw()));
        }
        return String.join("/", parts);
    }
}
