package id.simpul.review;

import org.jspecify.annotations.Nullable;

/**
 * What a check found, before it is kept.
 *
 * @param check code of the check
 * @param household the family; null: about a village or an officer
 * @param person the member, if it is about one
 * @param other another person or family it is held against
 * @param topic what else it is about: a programme, a register number, an officer
 * @param village Kemendagri code; null: the whole office
 * @param variant which of the check's reasons
 * @param details values of the reason, separated by {@code |}
 * @param facts what a decision holds for; without identity numbers
 * @param restricted whether only those who read restricted cases may see it
 */
record Found(
        String check,
        @Nullable Long household,
        @Nullable Long person,
        @Nullable Long other,
        String topic,
        @Nullable String village,
        String variant,
        String details,
        String facts,
        boolean restricted) {
    /** What it is about: the same in every run, so that decisions find it again. */
    String subject() {
        return String.join(":", check, variant, id(household), id(person), id(other), topic);
    }

    private static String id(@Nullable Long id) {
        return id == null ? "" : id.toString();
    }
}
