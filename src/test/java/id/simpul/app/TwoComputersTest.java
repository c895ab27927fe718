package id.simpul.app;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.access.AccessProblem;
import id.simpul.access.KdfCost;
import id.simpul.access.Keyring;
import id.simpul.access.NewUser;
import id.simpul.access.PasswordPolicy;
import id.simpul.access.Role;
import id.simpul.access.SignIn;
import id.simpul.access.User;
import id.simpul.caseload.Facilitator;
import id.simpul.caseload.GroupDetails;
import id.simpul.caseload.PkhGroup;
import id.simpul.exchange.trust.Enrolled;
import id.simpul.exchange.trust.EnrolmentAnswer;
import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.kernel.Capability;
import id.simpul.kernel.NotAllowed;
import id.simpul.kernel.Progress;
import id.simpul.region.Regions;
import id.simpul.testing.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two computers of one office with users of their own: the same person on both, and who may exchange. */
class TwoComputersTest {
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final String OFFICE = "320127";
    private static final char[] MAINS = "kopi-Pahit-pagi-27".toCharArray();
    private static final char[] SECONDS = "gula-Aren-siang-41".toCharArray();
    private static final char[] TEMPORARY = "tikar-pandan-Biru-88".toCharArray();
    private static final char[] OWN = "lampu-Minyak-tua-52".toCharArray();

    private final MovableClock clock = MovableClock.atWork();
    private final PasswordPolicy policy = new PasswordPolicy();

    @TempDir
    Path folder;

    private Path shared;
    private Office main;
    private @Nullable Office second;

    @BeforeEach
    void enrolled() throws IOException {
        shared = Files.createDirectories(folder.resolve("bersama"));
        main = setUp("induk", new NewUser("siti", "Siti Rohmah", Role.SUPERVISOR, null, null), MAINS, false);
        Office other =
                setUp("loket2", new NewUser("dewi", "Dewi Anggraeni", Role.SUPERVISOR, null, null), SECONDS, true);
        second = other;
        RegistrationCard card = other.computers()
                .desk()
                .card(other.actor(), other.signingSecret().orElseThrow());
        Enrolled enrolled = main.computers()
                .desk()
                .enrol(main.actor(), main.signingSecret().orElseThrow(), card, card.digits(), "Loket 2");
        other.computers()
                .desk()
                .accept(
                        other.actor(),
                        other.signingSecret().orElseThrow(),
                        EnrolmentAnswer.parse(enrolled.answer()),
                        main.computers().desk().digits().orElseThrow());
        ComputerExchange.send(main, shared);
        ComputerExchange.receive(other, shared);
    }

    @AfterEach
    void close() {
        main.close();
        second().close();
    }

    private Office second() {
        return Objects.requireNonNull(second);
    }

    private SignIn signIn(String data) {
        Path place = folder.resolve(data);
        return new SignIn(
                place,
                clock,
                new Keyring(place, clock, new SecureRandom(), () -> KdfCost.FLOOR),
                policy,
                new Regions());
    }

    private Office setUp(String data, NewUser first, char[] password, boolean further) {
        SignIn.Started started = signIn(data).setUp(OFFICE, first, password);
        if (further) {
            OfficeComputers.begin(started.session());
        }
        return new Office(started.session(), new Regions(), clock, WIB);
    }

    /** Ends whoever is at the second computer, and lets {@code login} in. */
    private Office change(String login, char[] password) {
        second().close();
        Office now = new Office(signIn("loket2").signIn(login, password), new Regions(), clock, WIB);
        second = now;
        return now;
    }

    private User facilitator(Office office, String login, String name) {
        return office.users(policy).add(new NewUser(login, name, Role.PENDAMPING, null, null), TEMPORARY);
    }

    private static List<String> names(List<PkhGroup> groups) {
        return groups.stream().map(group -> group.details().name()).toList();
    }

    @Test
    void aFacilitatorIsTheSamePersonOnBothComputers() {
        User here = facilitator(main, "rahmat", "Rahmat Hidayat, S.Sos.");
        User colleague = facilitator(main, "rina", "Rina Anggraeni");
        long family = ComputerExchange.family(main, "3201270000000001");
        var desk = CaseloadDesks.of(main).groups();
        long melati = desk.add(
                        main.actor(),
                        new GroupDetails("Melati", "3201272001", null, new Facilitator(here.id(), here.name())))
                .id();
        desk.add(
                main.actor(),
                new GroupDetails("Kenanga", "3201272001", null, new Facilitator(colleague.id(), colleague.name())));
        desk.assign(main.actor(), melati, List.of(family), "");
        User there = facilitator(second(), "rahmat.h", "rahmat  hidayat");
        ComputerExchange.send(main, shared);
        ComputerExchange.receive(second(), shared);

        CaseloadDesks desks = CaseloadDesks.of(second());
        var actor = second().actor();
        assertThat(names(desks.groups().groups(actor, there.id()))).containsExactly("Melati");
        // Once in the list, and the colleague whom only the other computer knows beside.
        assertThat(desks.groups().facilitators(actor))
                .extracting(Facilitator::name)
                .containsOnlyOnce("rahmat  hidayat")
                .contains("Rina Anggraeni")
                .doesNotContain("Rahmat Hidayat, S.Sos.");
        assertThat(desks.groups().state(actor).loads()).anySatisfy(load -> {
            assertThat(load.facilitator().id()).isEqualTo(there.id());
            assertThat(load.families()).isEqualTo(1);
        });

        // Another name for the group is no other facilitator: no reason is asked for, and the first computer still
        // knows whose it is.
        PkhGroup group = desks.groups().groups(actor, there.id()).getFirst();
        desks.groups()
                .change(
                        actor,
                        group.id(),
                        new GroupDetails(
                                "Melati Putih",
                                group.details().village(),
                                null,
                                group.details().facilitator()),
                        "");
        ComputerExchange.send(second(), shared);
        ComputerExchange.receive(main, shared);
        assertThat(names(desk.groups(main.actor(), here.id()))).containsExactly("Melati Putih");
    }

    @Test
    void twoPeopleOfOneNameAreNotTakenForEachOther() {
        User here = facilitator(main, "rahmat", "Rahmat Hidayat");
        CaseloadDesks.of(main)
                .groups()
                .add(
                        main.actor(),
                        new GroupDetails("Melati", "3201272001", null, new Facilitator(here.id(), here.name())));
        User one = facilitator(second(), "rahmat.a", "Rahmat Hidayat");
        User other = facilitator(second(), "rahmat.b", "Rahmat Hidayat");
        ComputerExchange.send(main, shared);
        ComputerExchange.receive(second(), shared);
        var desk = CaseloadDesks.of(second()).groups();
        assertThat(desk.groups(second().actor(), one.id())).isEmpty();
        assertThat(desk.groups(second().actor(), other.id())).isEmpty();
        assertThat(names(desk.groups(second().actor(), here.id()))).containsExactly("Melati");
    }

    @Test
    void theFrontDeskExchangesOnceASupervisorAllowedIt() {
        User added =
                second().users(policy).add(new NewUser("budi", "Budi Santoso", Role.PETUGAS, null, null), TEMPORARY);
        assertRefused(
                () -> second().users(policy).allowExchange(added.id(), true, null),
                AccessProblem.RoleNeedsPassword.class);
        User allowed = second().users(policy).allowExchange(added.id(), true, TEMPORARY);
        assertThat(allowed.capabilities())
                .contains(Capability.EXCHANGE_COMPUTERS)
                .doesNotContain(Capability.EXPORT_BUNDLE);

        Office desk = change("budi", TEMPORARY);
        desk.users(policy).changeOwnPassword(TEMPORARY, OWN);
        desk = change("budi", OWN);
        ComputerExchange.family(desk, "3201270000000007");
        ComputerExchange.send(desk, shared);
        ComputerExchange.receive(main, shared);
        assertThat(main.database().<Integer>read(sql -> sql.fetchCount(HOUSEHOLD)))
                .isEqualTo(1);
        ComputerExchange.family(main, "3201270000000008");
        ComputerExchange.send(main, shared);
        ComputerExchange.receive(desk, shared);
        assertThat(desk.database().<Integer>read(sql -> sql.fetchCount(HOUSEHOLD)))
                .isEqualTo(2);
        // Nothing leaves the office: what goes to the district stays with those who answer for it.
        Office front = desk;
        assertRefused(
                () -> front.submission()
                        .send(
                                front.actor(),
                                front.signingSecret().orElseThrow(),
                                false,
                                folder.resolve("keluar"),
                                Progress.NONE),
                NotAllowed.class);

        Office supervisor = change("dewi", SECONDS);
        supervisor.users(policy).allowExchange(added.id(), false, null);
        Office without = change("budi", OWN);
        assertThat(without.signingSecret()).isEmpty();
        assertThat(without.actor().may(Capability.EXCHANGE_COMPUTERS)).isFalse();
    }
}
