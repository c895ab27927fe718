package id.simpul.household;

import id.simpul.kernel.Nik;
import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of one member of a family. Codes are those of the lists in {@link Codes}.
 *
 * @param name as on the KTP
 * @param alias other names the person is known by, separated by commas
 * @param nik as given, even when malformed; null: none
 * @param nikReason why there is none, code
 * @param sex as on the KTP
 * @param birthPlace as on the KTP
 * @param birthDate as on the KTP
 * @param birthEstimated whether the birth date is a guess
 * @param relation to the head of the family, code
 * @param marital marital state, code
 * @param presence where the member is, code
 * @param diedOn when the member died
 * @param education highest certificate, code
 * @param schooling school attended now, code
 * @param occupation in words
 * @param disability kind, code; null: none
 * @param chronic disease, code; null: none
 * @param pregnant whether expecting
 * @param motherName mother's name
 * @param phone whether there is a telephone, and whose
 * @param moved of one who moved away: when and where to
 * @param note free text
 */
public record PersonDetails(
        PersonName name,
        @Nullable PersonName alias,
        @Nullable Nik nik,
        @Nullable String nikReason,
        @Nullable Sex sex,
        @Nullable String birthPlace,
        @Nullable LocalDate birthDate,
        boolean birthEstimated,
        int relation,
        @Nullable Integer marital,
        int presence,
        @Nullable LocalDate diedOn,
        @Nullable Integer education,
        @Nullable Integer schooling,
        @Nullable String occupation,
        @Nullable Integer disability,
        @Nullable Integer chronic,
        boolean pregnant,
        @Nullable PersonName motherName,
        Phone phone,
        @Nullable Moved moved,
        @Nullable String note) {

    /** Details of a member called {@code name}, nothing else known but the {@code relation} to the head. */
    public static Builder named(String name, int relation) {
        return new Builder(new PersonName(name), relation);
    }

    /** Whether this is the head of the family. */
    public boolean head() {
        return relation == Codes.HEAD;
    }

    /** Whether the member lives, as far as is recorded. */
    public boolean alive() {
        return presence != Codes.DECEASED;
    }

    /** These details, to be changed. */
    public Builder change() {
        Builder builder = new Builder(name, relation);
        builder.alias = alias;
        builder.nik = nik;
        builder.nikReason = nikReason;
        builder.sex = sex;
        builder.birthPlace = birthPlace;
        builder.birthDate = birthDate;
        builder.birthEstimated = birthEstimated;
        builder.marital = marital;
        builder.presence = presence;
        builder.diedOn = diedOn;
        builder.education = education;
        builder.schooling = schooling;
        builder.occupation = occupation;
        builder.disability = disability;
        builder.chronic = chronic;
        builder.pregnant = pregnant;
        builder.motherName = motherName;
        builder.phone = phone;
        builder.moved = moved;
        builder.note = note;
        return builder;
    }

    /** Nothing about the person: details go to logs by accident only. */
    @Override
    public String toString() {
        return "PersonDetails[relation=" + relation + "]";
    }

    /** Gathers details. */
    public static final class Builder {
        private PersonName name;
        private int relation;
        private @Nullable PersonName alias;
        private @Nullable Nik nik;
        private @Nullable String nikReason;
        private @Nullable Sex sex;
        private @Nullable String birthPlace;
        private @Nullable LocalDate birthDate;
        private boolean birthEstimated;
        private @Nullable Integer marital;
        private int presence = Codes.PRESENT;
        private @Nullable LocalDate diedOn;
        private @Nullable Integer education;
        private @Nullable Integer schooling;
        private @Nullable String occupation;
        private @Nullable Integer disability;
        private @Nullable Integer chronic;
        private boolean pregnant;
        private @Nullable PersonName motherName;
        private Phone phone = Phone.UNKNOWN;
        private @Nullable Moved moved;
        private @Nullable String note;

        private Builder(PersonName name, int relation) {
            this.name = name;
            this.relation = relation;
        }

        /** Sets the name. */
        public Builder name(String text) {
            name = new PersonName(text);
            return this;
        }

        /** Sets other names, separated by commas. */
        public Builder alias(@Nullable PersonName names) {
            alias = names;
            return this;
        }

        /** Sets the NIK; with one there is no reason for its absence. */
        public Builder nik(@Nullable Nik number) {
            nik = number;
            if (number != null) {
                nikReason = null;
            }
            return this;
        }

        /** Sets why there is no NIK. */
        public Builder withoutNik(@Nullable String reason) {
            nik = null;
            nikReason = reason;
            return this;
        }

        /** Sets the sex. */
        public Builder sex(@Nullable Sex value) {
            sex = value;
            return this;
        }

        /** Sets place and date of birth. */
        public Builder born(@Nullable String place, @Nullable LocalDate date) {
            birthPlace = place;
            birthDate = date;
            return this;
        }

        /** Sets whether the birth date is a guess. */
        public Builder birthEstimated(boolean guess) {
            birthEstimated = guess;
            return this;
        }

        /** Sets the relation to the head. */
        public Builder relation(int code) {
            relation = code;
            return this;
        }

        /** Sets the marital state. */
        public Builder marital(@Nullable Integer code) {
            marital = code;
            return this;
        }

        /** Sets where the member is. */
        public Builder presence(int code) {
            presence = code;
            return this;
        }

        /** Sets the member as deceased. */
        public Builder died(@Nullable LocalDate day) {
            presence = Codes.DECEASED;
            diedOn = day;
            return this;
        }

        /** Sets the highest certificate. */
        public Builder education(@Nullable Integer code) {
            education = code;
            return this;
        }

        /** Sets the school attended now. */
        public Builder schooling(@Nullable Integer code) {
            schooling = code;
            return this;
        }

        /** Sets the occupation. */
        public Builder occupation(@Nullable String text) {
            occupation = text;
            return this;
        }

        /** Sets the kind of disability. */
        public Builder disability(@Nullable Integer code) {
            disability = code;
            return this;
        }

        /** Sets the chronic disease. */
        public Builder chronic(@Nullable Integer code) {
            chronic = code;
            return this;
        }

        /** Sets whether expecting. */
        public Builder pregnant(boolean expecting) {
            pregnant = expecting;
            return this;
        }

        /** Sets the mother's name. */
        public Builder mother(@Nullable PersonName mother) {
            motherName = mother;
            return this;
        }

        /** Sets the telephone number, whoever's it is. */
        public Builder phone(@Nullable String number) {
            phone = new Phone(number, phone.kind(), phone.owner());
            return this;
        }

        /** Sets whether there is a telephone, and whose. */
        public Builder phone(Phone told) {
            phone = told;
            return this;
        }

        /** Sets when one who moved away did so, and where to. */
        public Builder moved(@Nullable Moved away) {
            moved = away;
            return this;
        }

        /** Sets the note. */
        public Builder note(@Nullable String text) {
            note = text;
            return this;
        }

        /** The details gathered. */
        public PersonDetails build() {
            return new PersonDetails(
                    name,
                    alias,
                    nik,
                    nikReason,
                    sex,
                    birthPlace,
                    birthDate,
                    birthEstimated,
                    relation,
                    marital,
                    presence,
                    presence == Codes.DECEASED ? diedOn : null,
                    education,
                    schooling,
                    occupation,
                    disability,
                    chronic,
                    pregnant,
                    motherName,
                    phone,
                    Codes.movedAway(presence) ? moved : null,
                    note);
        }
    }
}
