package id.simpul.letter;

import id.simpul.kernel.Refusal;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Terbilang;
import id.simpul.l10n.Texts;
import id.simpul.paper.StyledText;
import id.simpul.paper.Wording;
import id.simpul.paper.WordingProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The sentences of letters, made of recorded facts. Offices may change the wording of each. */
public final class LetterWording {
    /** A sentence or paragraph whose wording can be changed, with the placeholders it may use. */
    public enum Part {
        /** First paragraph: the request and what the letter is for. */
        OPENING("kantor", "tanggal_permohonan", "nomor_register", "layanan"),
        /** The family has a decile. */
        BASIS_DECILE("sumber_data", "tanggal_periksa", "desil", "desil_terbilang"),
        /** The family is listed without a decile. */
        BASIS_LISTED("sumber_data", "tanggal_periksa"),
        /** The family is not listed. */
        BASIS_UNLISTED("sumber_data", "tanggal_periksa"),
        /** What the assessment found. */
        BASIS_ASSESSMENT("tanggal_asesmen", "temuan"),
        /** The home visit. */
        BASIS_VISIT("tanggal_kunjungan", "nomor_berita_acara"),
        /** Before the table of members. */
        MEMBERS,
        /** What is asked of the destination. */
        REQUEST("batas_hari", "batas_hari_terbilang", "layanan"),
        /** Whom to call. */
        CONTACT("petugas", "telepon_petugas"),
        /** Before the list of attachments. */
        ATTACHMENTS,
        /** Last paragraph. */
        CLOSING,
        /** PKH certificate: who states it. */
        CERTIFICATE_OPENING("kantor", "jabatan"),
        /** PKH certificate: that the family takes part, as of which day, from which record. */
        CERTIFICATE_STATEMENT("kantor", "tanggal_data", "sumber_data"),
        /** PKH certificate: what it is for. */
        CERTIFICATE_PURPOSE("keperluan"),
        /** PKH certificate: last paragraph. */
        CERTIFICATE_CLOSING,
        /** To a school: first paragraph. */
        SCHOOL_OPENING("kantor", "sekolah"),
        /** To a school: that the pupil's family takes part, and the pupil's component. */
        SCHOOL_STATEMENT("kantor", "tanggal_data", "sumber_data", "komponen"),
        /** To a school: what is asked. */
        SCHOOL_REQUEST("keperluan"),
        /** To a school: last paragraph. */
        SCHOOL_CLOSING,
        /** To a hospital: first paragraph. */
        HOSPITAL_OPENING("kantor"),
        /** To a hospital: that the patient's family takes part. */
        HOSPITAL_STATEMENT("kantor", "tanggal_data", "sumber_data"),
        /** To a hospital: the patient's component, where the rules of the day find one. */
        HOSPITAL_COMPONENT("komponen", "tanggal_data"),
        /** To a hospital: what is asked. */
        HOSPITAL_REQUEST("keperluan"),
        /** To a hospital: last paragraph. */
        HOSPITAL_CLOSING,
        /** Since when the family takes part, where that is on record. */
        FAMILY_SINCE("sejak"),
        /** Before the table of members with their components. */
        FAMILY_MEMBERS("tanggal_data");

        private static final List<String> OF_FAMILIES = List.of("CERTIFICATE_", "SCHOOL_", "HOSPITAL_", "FAMILY_");

        private final String placeholders;

        Part(String... placeholders) {
            this.placeholders = String.join(" ", placeholders);
        }

        /** Names that may stand in <code>{{…}}</code> in this part. */
        public Set<String> placeholders() {
            return placeholders.isEmpty() ? Set.of() : Set.of(placeholders.split(" ", -1));
        }

        /** Whether it belongs to the letters about families of PKH; else to referral letters. */
        public boolean ofFamilies() {
            return OF_FAMILIES.stream().anyMatch(name()::startsWith);
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '.');
        }
    }

    /**
     * The paragraphs of one letter.
     *
     * @param opening first paragraph
     * @param basis what the referral stands on
     * @param membersLead sentence before the table
     * @param request what is asked
     * @param attachmentsLead sentence before the attachments
     * @param closing last paragraph
     */
    public record Paragraphs(
            StyledText opening,
            List<StyledText> basis,
            StyledText membersLead,
            List<StyledText> request,
            StyledText attachmentsLead,
            StyledText closing) {}

    private final Map<Part, Wording> wordings = new EnumMap<>(Part.class);
    private final Formats formats = new Formats(new Texts(Texts.INDONESIAN));

    /**
     * The wording with what an office has changed.
     *
     * @param changed templates by part; parts not in it keep {@link #defaultTemplate}
     * @throws Refusal with a {@link WordingProblem} if a template cannot be used
     */
    public LetterWording(Map<Part, String> changed) {
        for (Part part : Part.values()) {
            String template = changed.containsKey(part) ? changed.get(part) : defaultTemplate(part);
            wordings.put(part, Wording.parse(template, part.placeholders()));
        }
    }

    /** The template the program comes with, in Indonesian. */
    public static String defaultTemplate(Part part) {
        return Defaults.of(part.ofFamilies() ? "family" : "referral").get(part.key());
    }

    /** The sentences about {@code facts}. */
    public Paragraphs of(LetterFacts facts) {
        Map<String, String> values = values(facts);
        List<StyledText> basis = new ArrayList<>();
        facts.listing().ifPresent(listing -> basis.add(fill(listingPart(listing), values)));
        if (facts.assessment().isPresent()) {
            basis.add(fill(Part.BASIS_ASSESSMENT, values));
        }
        if (facts.visit().isPresent()) {
            basis.add(fill(Part.BASIS_VISIT, values));
        }
        StyledText request = fill(Part.REQUEST, values);
        if (facts.contact().isPresent()) {
            request = request.then(StyledText.plain(" ")).then(fill(Part.CONTACT, values));
        }
        return new Paragraphs(
                fill(Part.OPENING, values),
                basis.isEmpty() ? List.of() : List.of(joined(basis)),
                fill(Part.MEMBERS, values),
                List.of(request),
                fill(Part.ATTACHMENTS, values),
                fill(Part.CLOSING, values));
    }

    /** What stands under the QR code. */
    static StyledText sealCaption(String checkCode) {
        return Defaults.of("referral").fill("seal", Map.of("kode_periksa", checkCode));
    }

    private static Part listingPart(LetterFacts.Listing listing) {
        if (listing.decile().isPresent()) {
            return Part.BASIS_DECILE;
        }
        return listing.listed() ? Part.BASIS_LISTED : Part.BASIS_UNLISTED;
    }

    private Map<String, String> values(LetterFacts facts) {
        Map<String, String> values = new TreeMap<>();
        values.put("kantor", facts.office());
        values.put("tanggal_permohonan", date(facts.requested()));
        values.put("nomor_register", facts.register());
        values.put("layanan", facts.service());
        facts.listing().ifPresent(listing -> {
            values.put("sumber_data", listing.source());
            values.put("tanggal_periksa", formats.longDate(listing.checked()));
            listing.decile().ifPresent(decile -> {
                values.put("desil", Integer.toString(decile));
                values.put("desil_terbilang", Terbilang.of(decile));
            });
        });
        facts.assessment().ifPresent(assessed -> {
            values.put("tanggal_asesmen", date(assessed.date()));
            values.put("temuan", assessed.findings());
        });
        facts.visit().ifPresent(visit -> {
            values.put("tanggal_kunjungan", date(visit.date()));
            values.put("nomor_berita_acara", visit.record());
        });
        values.put("batas_hari", Integer.toString(facts.dueDays()));
        values.put("batas_hari_terbilang", Terbilang.of(facts.dueDays()));
        facts.contact().ifPresent(contact -> {
            values.put("petugas", contact.officer());
            values.put("telepon_petugas", contact.telephone());
        });
        return values;
    }

    /** A date whose day never stands alone at the end of a line. */
    String date(LocalDate date) {
        return formats.longDate(date).replaceFirst(" ", "\u00A0");
    }

    /** The sentence {@code part} with {@code values} in its placeholders. */
    StyledText fill(Part part, Map<String, String> values) {
        return Objects.requireNonNull(wordings.get(part)).fill(values);
    }

    static StyledText joined(List<StyledText> sentences) {
        StyledText text = StyledText.EMPTY;
        for (StyledText sentence : sentences) {
            text = text.isBlank() ? sentence : text.then(StyledText.plain(" ")).then(sentence);
        }
        return text;
    }
}
