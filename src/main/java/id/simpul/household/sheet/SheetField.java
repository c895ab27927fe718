package id.simpul.household.sheet;

import id.simpul.household.Codes;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.SheetText;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a column can be. The names are kept with remembered mappings: never reuse one. */
// Generated text keys are constants.
@SuppressWarnings("ImmutableEnumChecker")
public enum SheetField {
    FAMILY_ID(Part.FAMILY, Value.TEXT, SheetText.FIELD_FAMILY_ID, null),
    KK(Part.FAMILY, Value.NUMBER16, SheetText.FIELD_KK, null),
    VILLAGE(Part.FAMILY, Value.VILLAGE, SheetText.FIELD_VILLAGE, null),
    ADDRESS(Part.FAMILY, Value.TEXT, SheetText.FIELD_ADDRESS, null),
    DUSUN(Part.FAMILY, Value.TEXT, SheetText.FIELD_DUSUN, null),
    RT(Part.FAMILY, Value.UNIT, SheetText.FIELD_RT, null),
    RW(Part.FAMILY, Value.UNIT, SheetText.FIELD_RW, null),
    LATITUDE(Part.FAMILY, Value.DECIMAL, SheetText.FIELD_LATITUDE, null),
    LONGITUDE(Part.FAMILY, Value.DECIMAL, SheetText.FIELD_LONGITUDE, null),
    FAMILY_PHONE(Part.FAMILY, Value.PHONE, SheetText.FIELD_FAMILY_PHONE, null),
    DESIL(Part.FAMILY, Value.WHOLE, SheetText.FIELD_DESIL, null),
    DESIL_ON(Part.FAMILY, Value.DATE, SheetText.FIELD_DESIL_ON, null),
    SPENDING(Part.FAMILY, Value.MONEY, SheetText.FIELD_SPENDING, null),
    FAMILY_NOTE(Part.FAMILY, Value.TEXT, SheetText.FIELD_FAMILY_NOTE, null),
    PERSON_ID(Part.PERSON, Value.TEXT, SheetText.FIELD_PERSON_ID, null),
    NIK(Part.PERSON, Value.NUMBER16, SheetText.FIELD_NIK, null),
    NAME(Part.PERSON, Value.TEXT, SheetText.FIELD_NAME, null),
    ALIAS(Part.PERSON, Value.TEXT, SheetText.FIELD_ALIAS, null),
    SEX(Part.PERSON, Value.CODE, SheetText.FIELD_SEX, Codes.SEX),
    BIRTH_PLACE(Part.PERSON, Value.TEXT, SheetText.FIELD_BIRTH_PLACE, null),
    BIRTH_DATE(Part.PERSON, Value.DATE, SheetText.FIELD_BIRTH_DATE, null),
    RELATION(Part.PERSON, Value.CODE, SheetText.FIELD_RELATION, Codes.RELATION),
    MARITAL(Part.PERSON, Value.CODE, SheetText.FIELD_MARITAL, Codes.MARITAL),
    PRESENCE(Part.PERSON, Value.CODE, SheetText.FIELD_PRESENCE, Codes.PRESENCE),
    DIED_ON(Part.PERSON, Value.DATE, SheetText.FIELD_DIED_ON, null),
    EDUCATION(Part.PERSON, Value.CODE, SheetText.FIELD_EDUCATION, Codes.EDUCATION),
    SCHOOLING(Part.PERSON, Value.CODE, SheetText.FIELD_SCHOOLING, Codes.SCHOOLING),
    OCCUPATION(Part.PERSON, Value.TEXT, SheetText.FIELD_OCCUPATION, null),
    DISABILITY(Part.PERSON, Value.CODE, SheetText.FIELD_DISABILITY, Codes.DISABILITY),
    CHRONIC(Part.PERSON, Value.CODE, SheetText.FIELD_CHRONIC, Codes.CHRONIC),
    PREGNANT(Part.PERSON, Value.YES_NO, SheetText.FIELD_PREGNANT, null),
    MOTHER(Part.PERSON, Value.TEXT, SheetText.FIELD_MOTHER, null),
    PHONE(Part.PERSON, Value.PHONE, SheetText.FIELD_PHONE, null),
    NOTE(Part.PERSON, Value.TEXT, SheetText.FIELD_NOTE, null),
    PROGRAMME(Part.PARTICIPATION, Value.CODE, SheetText.FIELD_PROGRAMME, Codes.PROGRAMME),
    COMPONENT(Part.PARTICIPATION, Value.TEXT, SheetText.FIELD_COMPONENT, null),
    YEAR(Part.PARTICIPATION, Value.WHOLE, SheetText.FIELD_YEAR, null),
    STARTED(Part.PARTICIPATION, Value.DATE, SheetText.FIELD_STARTED, null),
    ENDED(Part.PARTICIPATION, Value.DATE, SheetText.FIELD_ENDED, null),
    VALUE(Part.PARTICIPATION, Value.MONEY, SheetText.FIELD_VALUE, null),
    STATUS(Part.PARTICIPATION, Value.CODE, SheetText.FIELD_STATUS, Codes.PARTICIPATION),
    PARTICIPATION_SOURCE(Part.PARTICIPATION, Value.TEXT, SheetText.FIELD_SOURCE, null),
    VISITED_ON(Part.HOUSE, Value.DATE, SheetText.FIELD_VISITED_ON, null),
    OFFICER(Part.HOUSE, Value.TEXT, SheetText.FIELD_OFFICER, null),
    HOUSE_STATUS(Part.HOUSE, Value.CODE, SheetText.FIELD_HOUSE_STATUS, "status_rumah"),
    LAND_PROOF(Part.HOUSE, Value.CODE, SheetText.FIELD_LAND_PROOF, "bukti_lahan"),
    FLOOR_AREA(Part.HOUSE, Value.WHOLE, SheetText.FIELD_FLOOR_AREA, null),
    FLOOR(Part.HOUSE, Value.CODE, SheetText.FIELD_FLOOR, "lantai"),
    WALL(Part.HOUSE, Value.CODE, SheetText.FIELD_WALL, "dinding"),
    ROOF(Part.HOUSE, Value.CODE, SheetText.FIELD_ROOF, "atap"),
    DRINKING_WATER(Part.HOUSE, Value.CODE, SheetText.FIELD_DRINKING_WATER, "air_minum"),
    SEPTIC_DISTANCE(Part.HOUSE, Value.CODE, SheetText.FIELD_SEPTIC_DISTANCE, "jarak_tpl"),
    LIGHTING(Part.HOUSE, Value.CODE, SheetText.FIELD_LIGHTING, "penerangan"),
    POWER(Part.HOUSE, Value.CODE, SheetText.FIELD_POWER, "daya"),
    COOKING_FUEL(Part.HOUSE, Value.CODE, SheetText.FIELD_COOKING_FUEL, "bahan_bakar"),
    TOILET(Part.HOUSE, Value.CODE, SheetText.FIELD_TOILET, "bab"),
    CLOSET(Part.HOUSE, Value.CODE, SheetText.FIELD_CLOSET, "kloset"),
    SEWAGE(Part.HOUSE, Value.CODE, SheetText.FIELD_SEWAGE, "tinja"),
    HAS_GAS_CYLINDER(Part.HOUSE, Value.YES_NO, SheetText.FIELD_HAS_GAS_CYLINDER, null),
    HAS_FRIDGE(Part.HOUSE, Value.YES_NO, SheetText.FIELD_HAS_FRIDGE, null),
    HAS_AIRCON(Part.HOUSE, Value.YES_NO, SheetText.FIELD_HAS_AIRCON, null),
    HAS_WATER_HEATER(Part.HOUSE, Value.YES_NO, SheetText.FIELD_HAS_WATER_HEATER, null),
    HAS_LANDLINE(Part.HOUSE, Value.YES_NO, SheetText.FIELD_HAS_LANDLINE, null),
    HAS_FLAT_TV(Part.HOUSE, Value.YES_NO, SheetText.FIELD_HAS_FLAT_TV, null),
    HAS_GOLD(Part.HOUSE, Value.YES_NO, SheetText.FIELD_HAS_GOLD, null),
    HAS_COMPUTER(Part.HOUSE, Value.YES_NO, SheetText.FIELD_HAS_COMPUTER, null),
    HAS_MOTORCYCLE(Part.HOUSE, Value.YES_NO, SheetText.FIELD_HAS_MOTORCYCLE, null),
    HAS_BICYCLE(Part.HOUSE, Value.YES_NO, SheetText.FIELD_HAS_BICYCLE, null),
    HAS_CAR(Part.HOUSE, Value.YES_NO, SheetText.FIELD_HAS_CAR, null),
    HAS_BOAT(Part.HOUSE, Value.YES_NO, SheetText.FIELD_HAS_BOAT, null),
    HAS_MOTORBOAT(Part.HOUSE, Value.YES_NO, SheetText.FIELD_HAS_MOTORBOAT, null),
    HAS_SMARTPHONE(Part.HOUSE, Value.YES_NO, SheetText.FIELD_HAS_SMARTPHONE, null),
    HAS_OTHER_LAND(Part.HOUSE, Value.YES_NO, SheetText.FIELD_HAS_OTHER_LAND, null),
    HAS_OTHER_HOUSE(Part.HOUSE, Value.YES_NO, SheetText.FIELD_HAS_OTHER_HOUSE, null),
    CATTLE(Part.HOUSE, Value.WHOLE, SheetText.FIELD_CATTLE, null),
    BUFFALO(Part.HOUSE, Value.WHOLE, SheetText.FIELD_BUFFALO, null),
    HORSES(Part.HOUSE, Value.WHOLE, SheetText.FIELD_HORSES, null),
    PIGS(Part.HOUSE, Value.WHOLE, SheetText.FIELD_PIGS, null),
    GOATS(Part.HOUSE, Value.WHOLE, SheetText.FIELD_GOATS, null);

    /** What a field says something about. */
    public enum Part {
        /** The family. */
        FAMILY,
        /** The member. */
        PERSON,
        /** The participation in a programme. */
        PARTICIPATION,
        /** What a visit saw of the house and what is in it. */
        HOUSE
    }

    /** What a field's cells hold. */
    public enum Value {
        /** Words. */
        TEXT,
        /** A NIK or No. KK. */
        NUMBER16,
        /** A telephone number. */
        PHONE,
        /** Number of an RT or RW. */
        UNIT,
        /** A whole number. */
        WHOLE,
        /** Rupiah. */
        MONEY,
        /** A decimal number. */
        DECIMAL,
        /** A day. */
        DATE,
        /** An entry of a code list, in words or as a code. */
        CODE,
        /** Yes or no. */
        YES_NO,
        /** A desa or kelurahan by code or name. */
        VILLAGE
    }

    private final Part part;
    private final Value value;
    private final SheetText title;
    private final @Nullable String list;

    SheetField(Part part, Value value, SheetText title, @Nullable String list) {
        this.part = part;
        this.value = value;
        this.title = title;
        this.list = list;
    }

    /** What it says something about. */
    public Part part() {
        return part;
    }

    /** What its cells hold. */
    public Value value() {
        return value;
    }

    /** Its name for people. */
    public TextKey title() {
        return title;
    }

    /** The code list of a {@link Value#CODE}. */
    public Optional<String> list() {
        return Optional.ofNullable(list);
    }

    /** Column of the visit that keeps a field of {@link Part#HOUSE}. */
    String answer() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it finds a record and so cannot be overwritten by the same row. */
    public boolean finds() {
        return this == FAMILY_ID || this == PERSON_ID;
    }
}
