package id.simpul.app.demo;

import id.simpul.access.SignIn;
import id.simpul.app.Office;
import id.simpul.casework.InboxFilter;
import id.simpul.exchange.EnrolmentDesk;
import id.simpul.exchange.MergeCounts;
import id.simpul.exchange.Received;
import id.simpul.exchange.Sent;
import id.simpul.exchange.SigningSecret;
import id.simpul.exchange.format.VerifiedBundle;
import id.simpul.exchange.trust.Enrolled;
import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.exchange.ui.OfficesRoute;
import id.simpul.exchange.ui.ReceptionRoute;
import id.simpul.exchange.ui.SubmissionRoute;
import id.simpul.household.FamilyFilter;
import id.simpul.kernel.Progress;
import id.simpul.l10n.text.DemoText;
import id.simpul.store.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** From the sub-district to its district: enrolment, bundle, verification, preview, merge, and the same bundle once more. */
final class Sending {
    private static final String DISTRICT = "3201";

    private final Setting setting;
    private final Steps steps;
    private final Path data;
    private final Path bundle;

    Sending(Setting setting, Steps steps) {
        this.setting = setting;
        this.steps = steps;
        this.data = setting.folder().resolve("kabupaten");
        this.bundle = setting.folder().resolve("kiriman.slrt");
    }

    /** Sends from {@code kecamatan} to a district that is set up for it. */
    void run(Seat kecamatan) throws IOException {
        Files.createDirectories(data);
        char[] password = Person.DEWI.password();
        SignIn.Started started = Seat.door(setting, data).setUp(DISTRICT, Person.DEWI.user(), password);
        Arrays.fill(password, '\0');
        started.session().close();
        try (Seat district = Seat.signIn(setting, data, Person.DEWI, List.of(bundle), null)) {
            enrol(kecamatan.office(), district);
            Sent sent = kecamatan
                    .office()
                    .submission()
                    .send(kecamatan.office().actor(), secret(kecamatan.office()), false, bundle, Progress.NONE);
            kecamatan.show(new SubmissionRoute(), "kiriman");
            steps.done(
                    DemoText.SENT,
                    sent.log().sequence(),
                    sent.log().counts().values().stream()
                            .mapToLong(Long::longValue)
                            .sum(),
                    Files.size(bundle) / 1024);
            merge(district);
            compare(kecamatan.office(), district.office());
        }
    }

    private static SigningSecret secret(Office office) {
        return office.signingSecret().orElseThrow();
    }

    private void enrol(Office kecamatan, Seat seat) throws IOException {
        Office district = seat.office();
        EnrolmentDesk.Founded founded = district.enrolment().found(district.actor(), secret(district));
        RegistrationCard card = kecamatan.enrolment().card(kecamatan.actor(), secret(kecamatan));
        WholeFile.write(card.toJson(), setting.folder().resolve("kartu-pendaftaran.kartu.json"));
        // The thirty digits go by telephone in life; here both sides are at hand.
        Enrolled enrolled = district.enrolment().enrol(district.actor(), secret(district), card, card.digits());
        WholeFile.write(enrolled.answer(), setting.folder().resolve("jawaban.jawaban.json"));
        kecamatan.enrolment().accept(kecamatan.actor(), secret(kecamatan), enrolled.answer(), founded.digits());
        seat.show(new OfficesRoute(), "kantor-terdaftar");
        steps.done(DemoText.ENROLLED, setting.regions().fullName(DISTRICT), card.digits());
    }

    private void merge(Seat seat) throws IOException {
        Office district = seat.office();
        VerifiedBundle verified =
                district.reception().verify(district.actor(), secret(district), bundle, Progress.NONE);
        steps.done(
                DemoText.VERIFIED,
                setting.regions().fullName(verified.signer().office().digits()),
                verified.rows());
        seat.show(new ReceptionRoute(), "terima-kiriman");
        if (seat.press("Ctrl+O")) {
            seat.take("kiriman-diperiksa");
            seat.press("Ctrl+Enter");
            seat.take("pratinjau-gabung");
        }
        Received preview = district.reception().preview(district.actor(), secret(district), bundle, Progress.NONE);
        say(DemoText.PREVIEWED, preview.counts());
        if (seat.press("Ctrl+Enter")) {
            seat.take("tergabung");
        } else {
            district.reception().merge(district.actor(), secret(district), bundle, Progress.NONE);
        }
        MergeCounts merged = MergeCounts.of(district.reception().log().getFirst());
        MainJob.check(merged.created() == preview.counts().created(), "the merge did other than its preview said");
        MainJob.check(merged.refused() + merged.lost() == 0, "the merge left something out");
        say(DemoText.MERGED, merged);
        Received again = district.reception().merge(district.actor(), secret(district), bundle, Progress.NONE);
        MainJob.check(again.counts().created() + again.counts().changed() == 0, "a second merge changed something");
        say(DemoText.AGAIN, again.counts());
    }

    private void say(DemoText what, MergeCounts counts) {
        steps.done(what, counts.created(), counts.changed(), counts.conflicts(), counts.refused());
    }

    private void compare(Office kecamatan, Office district) {
        int families = kecamatan.families().count(kecamatan.actor(), FamilyFilter.ALL);
        int cases = kecamatan.inbox().count(kecamatan.actor(), InboxFilter.ALL);
        MainJob.check(
                families == district.families().count(district.actor(), FamilyFilter.ALL)
                        && cases == district.inbox().count(district.actor(), InboxFilter.ALL),
                "the district has other records than its sub-district");
        MainJob.check(
                kecamatan.database().check().isEmpty()
                        && district.database().check().isEmpty(),
                "a database is not sound");
        steps.done(DemoText.COMPARED, families, cases);
    }
}
