package id.simpul.household;

import id.simpul.kernel.FamilyCardNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a family apart from its members.
 *
 * @param kk nomor Kartu Keluarga; null: none yet
 * @param village Kemendagri code, 10 digits without dots
 * @param address street and number, as spoken
 * @param dusun dusun, kampung or lingkungan
 * @param rt rukun tetangga, three digits
 * @param rw rukun warga, three digits
 * @param latitude degrees, south negative
 * @param longitude degrees
 * @param phone whether there is a telephone, and whose
 * @param desil as checked in DTSEN
 * @param spending rupiah per person and month, as stated
 * @param dwelling row id of the building it shares with other families; null: alone in its house, as far as is known
 * @param moved since when it lives elsewhere, and where; null: it lives in the village
 * @param note free text
 */
public record HouseholdDetails(
        @Nullable FamilyCardNumber kk,
        String village,
        @Nullable String address,
        @Nullable String dusun,
        @Nullable String rt,
        @Nullable String rw,
        @Nullable Double latitude,
        @Nullable Double longitude,
        Phone phone,
        @Nullable Desil desil,
        @Nullable Long spending,
        @Nullable Long dwelling,
        @Nullable Moved moved,
        @Nullable String note) {

    /** Details of a family in {@code village}, nothing else known. */
    public static Builder in(String village) {
        return new Builder(village);
    }

    /** Where the house stands; empty: not recorded. */
    public Optional<Coordinates> spot() {
        return latitude == null || longitude == null
                ? Optional.empty()
                : Optional.of(new Coordinates(latitude, longitude));
    }

    /** These details, to be changed. */
    public Builder change() {
        Builder builder = new Builder(village);
        builder.kk = kk;
        builder.address = address;
        builder.dusun = dusun;
        builder.rt = rt;
        builder.rw = rw;
        builder.latitude = latitude;
        builder.longitude = longitude;
        builder.phone = phone;
        builder.desil = desil;
        builder.spending = spending;
        builder.dwelling = dwelling;
        builder.moved = moved;
        builder.note = note;
        return builder;
    }

    /** Nothing about the family: details go to logs by accident only. */
    @Override
    public String toString() {
        return "HouseholdDetails[village=" + village + "]";
    }

    /** Gathers details. */
    public static final class Builder {
        private String village;
        private @Nullable FamilyCardNumber kk;
        private @Nullable String address;
        private @Nullable String dusun;
        private @Nullable String rt;
        private @Nullable String rw;
        private @Nullable Double latitude;
        private @Nullable Double longitude;
        private Phone phone = Phone.UNKNOWN;
        private @Nullable Desil desil;
        private @Nullable Long spending;
        private @Nullable Long dwelling;
        private @Nullable Moved moved;
        private @Nullable String note;

        private Builder(String village) {
            this.village = village;
        }

        /** Sets the village code. */
        public Builder village(String code) {
            village = code;
            return this;
        }

        /** Sets the No. KK. */
        public Builder kk(@Nullable FamilyCardNumber number) {
            kk = number;
            return this;
        }

        /** Sets street and number. */
        public Builder address(@Nullable String text) {
            address = text;
            return this;
        }

        /** Sets dusun, kampung or lingkungan. */
        public Builder dusun(@Nullable String text) {
            dusun = text;
            return this;
        }

        /** Sets RT and RW. */
        public Builder rtRw(@Nullable String tetangga, @Nullable String warga) {
            rt = tetangga;
            rw = warga;
            return this;
        }

        /** Sets the coordinates in degrees. */
        public Builder at(@Nullable Double lat, @Nullable Double lon) {
            latitude = lat;
            longitude = lon;
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

        /** Sets the decile read in DTSEN. */
        public Builder desil(@Nullable Desil checked) {
            desil = checked;
            return this;
        }

        /** Sets the stated spending, rupiah per person and month. */
        public Builder spending(@Nullable Long rupiah) {
            spending = rupiah;
            return this;
        }

        /** Sets the building it shares with other families. */
        public Builder dwelling(@Nullable Long row) {
            dwelling = row;
            return this;
        }

        /** Sets since when it lives elsewhere, and where. */
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
        public HouseholdDetails build() {
            return new HouseholdDetails(
                    kk, village, address, dusun, rt, rw, latitude, longitude, phone, desil, spending, dwelling, moved,
                    note);
        }
    }
}
