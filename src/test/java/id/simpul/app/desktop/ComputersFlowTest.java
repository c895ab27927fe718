package id.simpul.app.desktop;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.SETTING;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.access.KdfCost;
import id.simpul.access.Keyring;
import id.simpul.access.NewUser;
import id.simpul.access.Role;
import id.simpul.access.SignIn;
import id.simpul.app.ComputerExchange;
import id.simpul.app.Office;
import id.simpul.app.OfficeComputers;
import id.simpul.exchange.ExchangeFiles;
import id.simpul.exchange.trust.Enrolled;
import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.l10n.text.AppText;
import id.simpul.l10n.text.CounterText;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.l10n.text.NumberingText;
import id.simpul.numbering.Self;
import id.simpul.region.Regions;
import id.simpul.screen.FilePicker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two computers of one office, one of them in the window, by keyboard: enrolment, exchange both ways, the report of numbers. */
class ComputersFlowTest extends DesktopTest {
    @TempDir
    Path other;

    @Override
    FilePicker files() {
        return new Stick(shared());
    }

    private Path shared() {
        try {
            return Files.createDirectories(other.resolve("bersama"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The computer that is not in the window. */
    private Office elsewhere(boolean further) {
        Path data = other.resolve("data");
        var keyring = new Keyring(data, clock, new SecureRandom(), () -> KdfCost.FLOOR);
        SignIn.Started started = new SignIn(data, clock, keyring, policy(), new Regions())
                .setUp(
                        "320127",
                        new NewUser("dewi", "Dewi Anggraeni", Role.SUPERVISOR, null, null),
                        OTHER_PASSWORD.toCharArray());
        if (further) {
            OfficeComputers.begin(started.session());
        }
        return new Office(started.session(), new Regions(), clock, WIB);
    }

    private static List<String> families(Office office) {
        return office.database()
                .read(sql -> sql.selectFrom(HOUSEHOLD).orderBy(HOUSEHOLD.ID).fetch(HOUSEHOLD.KK));
    }

    private void search(String words) {
        keys(KeyCode.CONTROL, KeyCode.K);
        write(words);
        waitFor(text(AppText.RAIL_SETTINGS).equals(words) ? words : text(NumberingText.REPORT_TITLE));
        settle();
        keys(KeyCode.ENTER);
    }

    /** The whole folder of the main computer is copied to another one, which then becomes a further counter. */
    @Test
    void aCopyOfTheMainComputerIsMadeAFurtherOneOnlyAfterItWasSaidWhatThatMeans() throws IOException {
        office(main -> {
            try (Office second = elsewhere(true)) {
                RegistrationCard card = second.computers()
                        .desk()
                        .card(second.actor(), second.signingSecret().orElseThrow());
                main.computers()
                        .desk()
                        .enrol(main.actor(), main.signingSecret().orElseThrow(), card, card.digits(), "Loket 2");
            }
        });
        Path copied = other.resolve("salinan");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, copied.resolve(folder.relativize(file)));
            }
        }
        folder = copied;
        start();
        signIn("siti", PASSWORD);
        waitFor(text(CounterText.RAIL));
        press(text(CounterText.RAIL));
        waitFor(text(CounterText.ELSEWHERE_WHAT));
        press(text(CounterText.ELSEWHERE_COPY));
        waitFor(text(CounterText.COPY_TITLE));
        keys(KeyCode.ESCAPE);
        waitFor(text(CounterText.ELSEWHERE_WHAT));
        press(text(CounterText.ELSEWHERE_COPY));
        press(text(CounterText.COPY_DO));
        waitFor(text(CounterText.WAITING_SUBTITLE));
        assertShows(text(CounterText.STEP_CARD));
    }

    @Test
    void theMainComputerEnrolsASecondOneAndExchangesWithItBothWays() {
        office(made -> ComputerExchange.family(made, "3201270000000001"));
        try (Office second = elsewhere(true)) {
            RegistrationCard card = second.computers()
                    .desk()
                    .card(second.actor(), second.signingSecret().orElseThrow());
            ExchangeFiles.write(shared().resolve(card.fileName()), card.toJson());
            start();
            signIn("siti", PASSWORD);
            waitFor(text(AppText.RAIL_CASES));
            search(text(AppText.RAIL_SETTINGS));
            waitFor(text(AppText.SETTINGS_HEAD));
            tabTo(text(CounterText.TITLE));
            waitFor(text(CounterText.ONLY_TITLE));
            keys(KeyCode.CONTROL, KeyCode.N);
            waitFor(text(CounterText.ENROL_TITLE));
            until(PATIENCE, () -> focused() instanceof TextField);
            keys(KeyCode.TAB);
            write(card.digits().replace(" ", ""));
            waitFor(text(ExchangeText.DIGITS_RIGHT));
            tabTo(text(CounterText.ENROL));
            waitFor(text(CounterText.ENROLLED_TITLE, text(CounterText.USUAL_NAME, "2")));
            Office main = desktop().office().orElseThrow();
            second.computers()
                    .desk()
                    .accept(
                            second.actor(),
                            second.signingSecret().orElseThrow(),
                            ExchangeFiles.answer(
                                    new Stick(shared()).files("jawaban.json").getFirst()),
                            main.computers().desk().digits().orElseThrow());
            ComputerExchange.receive(second, shared());
            assertThat(families(second)).containsExactly("3201270000000001");
            ComputerExchange.family(second, "3201270000000002");
            ComputerExchange.send(second, shared());
            tabTo(text(ExchangeText.FINISH));
            waitFor(text(CounterText.STATE_NEW));
            // The rail has the page at once, with a key of its own.
            waitFor(text(CounterText.RAIL));
            keys(KeyCode.CONTROL, KeyCode.ENTER);
            waitFor(text(CounterText.STATE_WORKS));
            assertThat(families(main))
                    .contains("3201270000000001", "3201270000000002")
                    .hasSize(2);
            ComputerExchange.family(main, "3201270000000003");
            keys(KeyCode.CONTROL, KeyCode.ENTER);
            until(PATIENCE, () -> {
                ComputerExchange.receive(second, shared());
                return families(second).size() == 3;
            });
            search("laporan nomor");
            waitFor(text(NumberingText.STATE_RESERVED));
            assertShows("1–50", text(CounterText.USUAL_NAME, "2"));
        }
    }

    @Test
    void aFurtherComputerIsSetUpEnrolledAndFilledByKeyboard() {
        try (Office main = elsewhere(false)) {
            ComputerExchange.family(main, "3201270000000001");
            start();
            waitFor(text(AppText.OFFICE_TITLE));
            write("Caringin Bogor");
            waitFor("Kecamatan Caringin");
            keys(KeyCode.TAB);
            keys(KeyCode.TAB);
            keys(KeyCode.SPACE);
            tabTo(text(AppText.NEXT));
            waitFor(text(AppText.SUPERVISOR_TITLE));
            assertShows(text(AppText.STEP_OF, 2, 2));
            until(PATIENCE, () -> focused() instanceof TextField);
            for (String typed : List.of("Siti Rohmah", "", "", "siti", PASSWORD)) {
                write(typed);
                keys(KeyCode.ENTER);
            }
            write(PASSWORD);
            keys(KeyCode.CONTROL, KeyCode.ENTER);
            press(text(AppText.RECOVERY_SAFE));
            press(text(AppText.RECOVERY_DONE));
            // The first thing to see is what is still to be done.
            waitFor(text(CounterText.STEP_CARD));
            tabTo(text(CounterText.CARD_SAVE));
            until(PATIENCE, () -> !new Stick(shared()).files("kartu.json").isEmpty());
            RegistrationCard card =
                    ExchangeFiles.card(new Stick(shared()).files("kartu.json").getFirst());
            Enrolled enrolled = main.computers()
                    .desk()
                    .enrol(main.actor(), main.signingSecret().orElseThrow(), card, card.digits(), "Loket 2");
            ExchangeFiles.write(shared().resolve("SLRT.jawaban.json"), enrolled.answer());
            ExchangeFiles.write(shared().resolve("kartu.json.lama"), new byte[0]);
            ComputerExchange.send(main, shared());
            tabTo(text(ExchangeText.ANSWER_CHOOSE));
            waitFor(text(CounterText.ANSWER_DIGITS));
            write(main.computers().desk().digits().orElseThrow().replace(" ", ""));
            waitFor(text(ExchangeText.DIGITS_RIGHT));
            tabTo(text(CounterText.ANSWER_TAKE));
            waitFor(text(CounterText.SECTION_NUMBERS));
            Office further = desktop().office().orElseThrow();
            until(PATIENCE, () -> families(further).size() == 1);
            assertThat(further.computers().desk().self().role()).isEqualTo(Self.Role.COUNTER);
            assertThat(further.database().<Integer>read(sql -> sql.fetchCount(SETTING)))
                    .isEqualTo(main.database().<Integer>read(sql -> sql.fetchCount(SETTING)));
            assertThat(further.destinations().list(further.actor(), ""))
                    .hasSameSizeAs(main.destinations().list(main.actor(), ""));
            waitFor("50 (1–50)");
        }
    }
}
