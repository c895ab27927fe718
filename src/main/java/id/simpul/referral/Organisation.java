package id.simpul.referral;

import org.jspecify.annotations.Nullable;

/**
 * An organisation as it was on the day a case was handed over: kept with it, so that old records still say where and from where.
 *
 * @param name for lists
 * @param addressee as after "Yth."; null if not known
 * @param place as after "di"; null if not known
 * @param phone null if not known
 * @param office Kemendagri code without dots where it is an office; null else
 */
public record Organisation(
        String name,
        @Nullable String addressee,
        @Nullable String place,
        @Nullable String phone,
        @Nullable String office) {}
