package id.simpul.review;

import java.util.List;

/**
 * A row of a list by name and address, in its fifteen columns. Everything is text: nothing is ever calculated, and numbers of
 * sixteen digits stay whole.
 *
 * @param nik of the head, masked or whole
 * @param name of the head
 * @param sex L or P
 * @param birth birth date, or only its year where the list is masked
 * @param members how many live in the family
 * @param address with the village
 * @param rt neighbourhood
 * @param rw neighbourhood
 * @param job of the head
 * @param jobCode code of the job, where the dated list has one
 * @param criteria why the family counts
 * @param criteriaCode codes of the criteria
 * @param payment how aid is paid
 * @param paymentCode code of it
 */
public record BnbaRow(
        String nik,
        String name,
        String sex,
        String birth,
        int members,
        String address,
        String rt,
        String rw,
        String job,
        String jobCode,
        String criteria,
        String criteriaCode,
        String payment,
        String paymentCode) {
    /** The columns after the number, in order. */
    public List<String> columns() {
        return List.of(
                nik,
                name,
                sex,
                birth,
                Integer.toString(members),
                address,
                rt,
                rw,
                job,
                jobCode,
                criteria,
                criteriaCode,
                payment,
                paymentCode);
    }
}
