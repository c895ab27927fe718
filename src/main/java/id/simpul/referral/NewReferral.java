package id.simpul.referral;

import org.jspecify.annotations.Nullable;

/**
 * What a worker asks a destination for.
 *
 * @param caseFile the case
 * @param destination row of the directory
 * @param request in the letter's words; null for just the service
 * @param attachments one a line; null for none
 */
public record NewReferral(
        long caseFile,
        long destination,
        @Nullable String request,
        @Nullable String attachments) {}
