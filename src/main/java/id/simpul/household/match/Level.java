package id.simpul.household.match;

import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.DuplicateText;

/** How far two persons agree in one respect, in words for the desk. */
// Generated text keys are constants.
@SuppressWarnings("ImmutableEnumChecker")
public enum Level {
    /** The same NIK. */
    NIK_EQUAL(Trait.NIK, DuplicateText.NIK_EQUAL),
    /** One digit missing, added, changed, or two swapped. */
    NIK_ONE_DIGIT(Trait.NIK, DuplicateText.NIK_ONE_DIGIT),
    /** Same place and date of registration, other serial number: as twins and strangers have it. */
    NIK_SERIAL(Trait.NIK, DuplicateText.NIK_SERIAL),
    /** Two whole numbers that have nothing in common. */
    NIK_OTHER(Trait.NIK, DuplicateText.NIK_OTHER),
    /** At least one has none, or one that says nothing. */
    NIK_MISSING(Trait.NIK, DuplicateText.NIK_MISSING),

    /** The same name, letter by letter. */
    NAME_EQUAL(Trait.NAME, DuplicateText.NAME_EQUAL),
    /** The same name in another spelling. */
    NAME_SPELLING(Trait.NAME, DuplicateText.NAME_SPELLING),
    /** The same name with a slip of the pen. */
    NAME_TYPO(Trait.NAME, DuplicateText.NAME_TYPO),
    /** One name is the other one shortened. */
    NAME_SHORT(Trait.NAME, DuplicateText.NAME_SHORT),
    /** Some words are the same, others are not. */
    NAME_PARTLY(Trait.NAME, DuplicateText.NAME_PARTLY),
    /** Another name. */
    NAME_OTHER(Trait.NAME, DuplicateText.NAME_OTHER),

    /** The same birth date. */
    BIRTH_EQUAL(Trait.BIRTH, DuplicateText.BIRTH_EQUAL),
    /** Day and month the other way round. */
    BIRTH_SWAPPED(Trait.BIRTH, DuplicateText.BIRTH_SWAPPED),
    /** The birth date of one stands in the NIK of the other. */
    BIRTH_IN_NIK(Trait.BIRTH, DuplicateText.BIRTH_IN_NIK),
    /** Same day and month, the year before or after. */
    BIRTH_YEAR(Trait.BIRTH, DuplicateText.BIRTH_YEAR),
    /** One of day, month and year differs. */
    BIRTH_PART(Trait.BIRTH, DuplicateText.BIRTH_PART),
    /** The same year, where one date is an estimate. */
    BIRTH_ESTIMATE(Trait.BIRTH, DuplicateText.BIRTH_ESTIMATE),
    /** The same year of birth. */
    BIRTH_SAME_YEAR(Trait.BIRTH, DuplicateText.BIRTH_SAME_YEAR),
    /** Another birth date. */
    BIRTH_OTHER(Trait.BIRTH, DuplicateText.BIRTH_OTHER),
    /** At least one is not known. */
    BIRTH_MISSING(Trait.BIRTH, DuplicateText.BIRTH_MISSING),

    /** The same sex. */
    SEX_EQUAL(Trait.SEX, DuplicateText.SEX_EQUAL),
    /** The other sex. */
    SEX_OTHER(Trait.SEX, DuplicateText.SEX_OTHER),
    /** At least one is not known. */
    SEX_MISSING(Trait.SEX, DuplicateText.SEX_MISSING),

    /** The mother has the same name. */
    MOTHER_EQUAL(Trait.MOTHER, DuplicateText.MOTHER_EQUAL),
    /** The mother's name is nearly the same. */
    MOTHER_ALIKE(Trait.MOTHER, DuplicateText.MOTHER_ALIKE),
    /** Another mother. */
    MOTHER_OTHER(Trait.MOTHER, DuplicateText.MOTHER_OTHER),
    /** At least one is not known. */
    MOTHER_MISSING(Trait.MOTHER, DuplicateText.MOTHER_MISSING),

    /** Born in the same place. */
    PLACE_EQUAL(Trait.PLACE, DuplicateText.PLACE_EQUAL),
    /** Born elsewhere. */
    PLACE_OTHER(Trait.PLACE, DuplicateText.PLACE_OTHER),
    /** At least one is not known. */
    PLACE_MISSING(Trait.PLACE, DuplicateText.PLACE_MISSING),

    /** In one family. */
    HOME_FAMILY(Trait.HOME, DuplicateText.HOME_FAMILY),
    /** In one RT. */
    HOME_UNIT(Trait.HOME, DuplicateText.HOME_UNIT),
    /** In one desa. */
    HOME_VILLAGE(Trait.HOME, DuplicateText.HOME_VILLAGE),
    /** In another desa. */
    HOME_OTHER(Trait.HOME, DuplicateText.HOME_OTHER),

    /** Two families with one No. KK. */
    FAMILY_KK(Trait.FAMILY, DuplicateText.FAMILY_KK),
    /** Two families with the same members. */
    FAMILY_MEMBERS(Trait.FAMILY, DuplicateText.FAMILY_MEMBERS);

    /** What is compared. */
    public enum Trait {
        /** NIK. */
        NIK,
        /** Name. */
        NAME,
        /** Birth date. */
        BIRTH,
        /** Sex. */
        SEX,
        /** Name of the mother. */
        MOTHER,
        /** Birth place. */
        PLACE,
        /** Where they are recorded. */
        HOME,
        /** Of two families: number and members. */
        FAMILY
    }

    private final Trait trait;
    private final TextKey text;

    Level(Trait trait, TextKey text) {
        this.trait = trait;
        this.text = text;
    }

    /** What is compared. */
    public Trait trait() {
        return trait;
    }

    /** The words for it. */
    public TextKey text() {
        return text;
    }
}
