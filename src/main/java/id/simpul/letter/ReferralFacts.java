package id.simpul.letter;

import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is recorded about a referral and the family it is about, as far as a letter may tell it. */
record ReferralFacts(
        long referral,
        long caseFile,
        boolean restricted,
        String register,
        LocalDate opened,
        LocalDate sent,
        String officer,
        String sector,
        String serviceName,
        Destination destination,
        List<String> attachments,
        Applicant applicant,
        List<Member> members,
        Optional<Decile> decile,
        Optional<LetterFacts.Assessed> assessed) {

    /** Whom the letter goes to; empty texts where the referral does not say. */
    record Destination(String name, String addressee, String place, Optional<Integer> days) {}

    /** Who is referred. */
    record Applicant(
            long id,
            PersonName name,
            @Nullable String nik,
            String born,
            @Nullable String kk,
            String address,
            String village) {}

    /** One row of the table of members. */
    record Member(PersonName name, String nik, String relation, String born, String note) {}

    /** The welfare decile as somebody read it in DTSEN. */
    record Decile(int value, LocalDate checked) {}

    /** The latest day that the letter tells of. */
    LocalDate latest() {
        return sent.isAfter(opened) ? sent : opened;
    }
}
