package id.simpul.household;

import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A No. KK or NIK that somebody had before.
 *
 * @param household the family now
 * @param person the member whose NIK it was; null: a No. KK
 * @param owner the member's name, or of the family's head
 * @param until the day it was replaced
 */
public record FormerNumber(long household, @Nullable Long person, PersonName owner, LocalDate until) {}
