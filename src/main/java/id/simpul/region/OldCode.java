package id.simpul.region;

import java.time.LocalDate;

/**
 * A code that is no longer in force and still stands in old NIKs.
 *
 * @param code the old code, 4 or 6 digits
 * @param present the code of the same area today
 * @param name its name in the old list
 * @param since since when the new code is in force (date of the law)
 * @param basis the law
 * @param source the list the old code was taken from
 */
public record OldCode(String code, String present, String name, LocalDate since, String basis, String source) {}
