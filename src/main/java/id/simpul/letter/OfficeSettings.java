package id.simpul.letter;

import id.simpul.paper.Logo;
import id.simpul.paper.PaperSize;
import id.simpul.paper.Signatory;
import id.simpul.paper.Typeface;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** An {@link OfficeProfile} as settings by name. A setting that is not there leaves the default. */
final class OfficeSettings {
    static final String LOGO = "office.logo";
    private static final String WORDING = "letter.wording.";
    private static final String NUMBERING = "letter.number.";
    private static final String LINE = "\n";

    private final Map<String, String> values;

    OfficeSettings(Map<String, String> values) {
        this.values = values;
    }

    /** Names of settings that this class reads. */
    static List<String> prefixes() {
        return List.of("office.", "letter.", "signatory.", "recap.");
    }

    OfficeProfile over(OfficeProfile defaults, Optional<Logo> logo) {
        Signatory signer = defaults.signatory();
        OfficeProfile.Letters letters = defaults.letters();
        return new OfficeProfile(
                defaults.code(),
                value("office.level", OfficeLevel::valueOf, defaults.level()),
                text("office.name", defaults.name()),
                new OfficeProfile.Head(
                        logo,
                        lines("office.letterhead", defaults.head().lines()),
                        lines("office.address", defaults.head().address())),
                text("office.place", defaults.place()),
                text("office.telephone", defaults.telephone()),
                new Signatory(
                        text("signatory.mark", signer.mark()),
                        lines("signatory.position", signer.position()),
                        text("signatory.name", signer.name()),
                        text("signatory.rank", signer.rank()),
                        text("signatory.nip", signer.nip())),
                text("recap.maker", defaults.recapMaker()),
                new OfficeProfile.Paper(
                        value(
                                "letter.paper",
                                PaperSize::valueOf,
                                defaults.paper().size()),
                        value("letter.font", Typeface::valueOf, defaults.paper().typeface())),
                new OfficeProfile.Letters(
                        text("letter.nature", letters.nature()),
                        value("letter.answer_days", Integer::parseInt, letters.answerDays()),
                        value("letter.valid_days", Integer::parseInt, letters.validDays()),
                        lines("letter.copies", letters.copies())),
                wording(),
                numbering());
    }

    static Map<String, String> of(OfficeProfile profile) {
        Map<String, String> values = new TreeMap<>();
        values.put("office.level", profile.level().name());
        values.put("office.name", profile.name());
        values.put("office.letterhead", String.join(LINE, profile.head().lines()));
        values.put("office.address", String.join(LINE, profile.head().address()));
        values.put("office.place", profile.place());
        values.put("office.telephone", profile.telephone());
        values.put("signatory.mark", profile.signatory().mark());
        values.put("signatory.position", String.join(LINE, profile.signatory().position()));
        values.put("signatory.name", profile.signatory().name());
        values.put("signatory.rank", profile.signatory().rank());
        values.put("signatory.nip", profile.signatory().nip());
        values.put("recap.maker", profile.recapMaker());
        values.put("letter.paper", profile.paper().size().name());
        values.put("letter.font", profile.paper().typeface().name());
        values.put("letter.nature", profile.letters().nature());
        values.put("letter.answer_days", Integer.toString(profile.letters().answerDays()));
        values.put("letter.valid_days", Integer.toString(profile.letters().validDays()));
        values.put("letter.copies", String.join(LINE, profile.letters().copies()));
        for (LetterWording.Part part : LetterWording.Part.values()) {
            values.put(WORDING + part.name(), profile.wording().getOrDefault(part, ""));
        }
        profile.numbering().forEach((kind, numbering) -> {
            String name = NUMBERING + kind;
            values.put(name, numbering.template().source());
            values.put(name + ".series", numbering.series());
            values.put(name + ".yearly", Boolean.toString(numbering.yearly()));
            values.put(name + ".classification", numbering.values().classification());
            values.put(name + ".unit", numbering.values().unit());
            values.put(name + ".code", numbering.values().officeCode());
            values.put(name + ".position", numbering.values().position());
            values.put(name + ".degree", numbering.values().degree());
        });
        return values;
    }

    private Map<LetterWording.Part, String> wording() {
        Map<LetterWording.Part, String> wording = new EnumMap<>(LetterWording.Part.class);
        for (LetterWording.Part part : LetterWording.Part.values()) {
            String template = values.get(WORDING + part.name());
            if (template != null && !template.isBlank()) {
                wording.put(part, template);
            }
        }
        return wording;
    }

    private Map<String, Numbering> numbering() {
        Map<String, Numbering> numbering = new TreeMap<>();
        for (String name : values.keySet()) {
            if (name.startsWith(NUMBERING) && name.indexOf('.', NUMBERING.length()) < 0) {
                numbering.put(name.substring(NUMBERING.length()), numbering(name));
            }
        }
        return numbering;
    }

    private Numbering numbering(String name) {
        Numbering defaults = OfficeDefaults.numbering();
        NumberTemplate.Values tokens = defaults.values();
        return new Numbering(
                value(name, NumberTemplate::of, defaults.template()),
                text(name + ".series", defaults.series()),
                value(name + ".yearly", Boolean::parseBoolean, defaults.yearly()),
                new NumberTemplate.Values(
                        text(name + ".classification", tokens.classification()),
                        text(name + ".unit", tokens.unit()),
                        text(name + ".code", tokens.officeCode()),
                        text(name + ".position", tokens.position()),
                        text(name + ".degree", tokens.degree())));
    }

    private String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    private List<String> lines(String name, List<String> otherwise) {
        String text = values.get(name);
        return text == null
                ? otherwise
                : Arrays.stream(text.split(LINE, -1))
                        .filter(line -> !line.isBlank())
                        .toList();
    }

    private <T> T value(String name, Function<String, T> parse, T otherwise) {
        String text = values.get(name);
        return text == null ? otherwise : parse.apply(text);
    }
}
