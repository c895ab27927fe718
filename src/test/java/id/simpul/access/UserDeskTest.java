package id.simpul.access;

import static id.simpul.store.jooq.Tables.ACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.kernel.Capability;
import id.simpul.kernel.NotAllowed;
import id.simpul.kernel.Problem;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.Texts;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import id.simpul.testing.MovableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserDeskTest {
    private static final Regions REGIONS = new Regions();
    private static final PasswordPolicy POLICY = new PasswordPolicy();
    private static final char[] FIRST = "tikar-lampion-gerobak".toCharArray();
    private static final char[] SECOND = "embun-di-atas-jendela".toCharArray();
    private static final char[] THIRD = "pagi-buta-kereta-lewat".toCharArray();
    private static final NewUser SITI = new NewUser(" Siti.R ", " Siti Rahmawati ", Role.SUPERVISOR, "Kasi Kesos", " ");
    private static final NewUser BUDI = new NewUser("budi", "Budi Hartanto", Role.PETUGAS, null, null);

    /** Set up once: deriving keys and migrating take a second, and every test starts from a copy. */
    @TempDir
    static Path template;

    private static RecoveryCode code;

    @TempDir
    Path temp;

    private final MovableClock clock = MovableClock.atWork();
    private Path folder;
    private SignIn signIn;
    private Session session;
    private UserDesk desk;

    @BeforeAll
    static void anOfficeWithOneSupervisor() {
        SignIn.Started started =
                signIn(template.resolve("data"), MovableClock.atWork()).setUp("320127", SITI, FIRST);
        code = started.recoveryCode();
        started.session().close();
    }

    @BeforeEach
    void aCopyOfIt() throws Exception {
        folder = Files.createDirectory(temp.resolve("data"));
        for (String file : List.of(Keyring.FILE, Database.FILE)) {
            Files.copy(template.resolve("data").resolve(file), folder.resolve(file));
        }
        signIn = signIn(folder, clock);
        use(signIn.signIn("siti.r", FIRST));
    }

    private static SignIn signIn(Path folder, MovableClock clock) {
        var keyring = new Keyring(folder, clock, new SecureRandom(), () -> KdfCost.FLOOR);
        return new SignIn(folder, clock, keyring, POLICY, REGIONS);
    }

    private void use(Session opened) {
        session = opened;
        desk = new UserDesk(opened, POLICY, REGIONS);
    }

    @AfterEach
    void signOut() {
        session.close();
    }

    private void as(String login, char[] password) {
        session.close();
        use(signIn.signIn(login, password));
    }

    @Test
    void theFirstUserIsASupervisorWithTheSigningKey() {
        assertThat(session.user().login()).isEqualTo("siti.r");
        assertThat(session.user().name()).isEqualTo("Siti Rahmawati");
        assertThat(session.user().nip()).isNull();
        assertThat(session.user().mustChangePassword()).isFalse();
        assertThat(session.keys().signing()).isPresent();
        assertThat(session.actor().capabilities()).containsExactlyInAnyOrder(Capability.values());
        assertThat(session.actor().office()).isEqualTo("320127");
        assertThat(desk.list()).extracting(User::login).containsExactly("siti.r");
        assertThat(signIn.isSetUp()).isTrue();
    }

    @Test
    void signingInAgainOpensTheSameData() {
        as("SITI.R", FIRST);
        assertThat(session.user().name()).isEqualTo("Siti Rahmawati");
        assertThat(actions()).containsExactly("access.set-up", "access.sign-in", "access.sign-in", "access.sign-in");
    }

    @Test
    void whatWasWrongIsNotTold() {
        session.close();
        assertThatThrownBy(() -> signIn.signIn("siti.r", SECOND)).satisfies(is(new AccessProblem.WrongSignIn()));
        assertThatThrownBy(() -> signIn.signIn("nobody", FIRST)).satisfies(is(new AccessProblem.WrongSignIn()));
        use(signIn.signIn("siti.r", FIRST));
    }

    @Test
    void wrongTriesBeforeTheDoorAreWrittenDownBehindIt() {
        session.close();
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> signIn.signIn("siti.r", SECOND)).isInstanceOf(Refusal.class);
        }
        use(signIn.signIn("siti.r", FIRST));
        assertThat(actions()).endsWith("access.sign-in-failed", "access.sign-in");
        assertThat(reason("access.sign-in-failed")).isEqualTo("3");
        as("siti.r", FIRST);
        assertThat(actions().stream().filter("access.sign-in-failed"::equals)).hasSize(1);
    }

    @Test
    void anAddedUserSignsInWithAPasswordToBeChanged() {
        User added = desk.add(BUDI, SECOND);
        assertThat(added.active()).isTrue();
        as("budi", SECOND);
        assertThat(session.user().mustChangePassword()).isTrue();
        assertThat(session.keys().signing()).isEmpty();
        assertThat(session.actor().may(Capability.EXPORT_BUNDLE)).isFalse();
        desk.changeOwnPassword(SECOND, THIRD);
        assertThat(session.user().mustChangePassword()).isFalse();
        as("budi", THIRD);
        assertThat(session.user().mustChangePassword()).isFalse();
        assertThatThrownBy(() -> signIn.signIn("budi", SECOND)).isInstanceOf(Refusal.class);
    }

    @Test
    void onlyWhoAdministersUsersMay() {
        desk.add(BUDI, SECOND);
        as("budi", SECOND);
        long own = session.user().id();
        for (Runnable forbidden : List.<Runnable>of(
                () -> desk.add(new NewUser("ani", "Ani", Role.SUPERVISOR, null, null), THIRD),
                () -> desk.changeRole(own, Role.SUPERVISOR, THIRD),
                () -> desk.changeDetails(own, "Budi Besar", null, null),
                () -> desk.resetPassword(own, THIRD),
                () -> desk.deactivate(own),
                () -> desk.reactivate(own, THIRD),
                () -> desk.newRecoveryCode())) {
            assertThatThrownBy(forbidden::run).satisfies(is(new NotAllowed(Capability.ADMINISTER_USERS)));
        }
        assertThat(desk.list()).hasSize(2);
    }

    @Test
    void aLoginIsGivenOutOnce() {
        desk.add(BUDI, SECOND);
        assertThatThrownBy(() -> desk.add(new NewUser("BUDI", "Budi Lain", Role.PENDAMPING, null, null), THIRD))
                .satisfies(is(new AccessProblem.LoginTaken()));
        as("budi", SECOND);
    }

    @Test
    void whatIsMissingOrWeakIsSaidBeforeAnythingIsWritten() {
        assertThatThrownBy(() -> desk.add(new NewUser("b", "Budi", Role.PETUGAS, null, null), SECOND))
                .satisfies(is(new AccessProblem.LoginInvalid()));
        assertThatThrownBy(() -> desk.add(new NewUser("budi oke", "Budi", Role.PETUGAS, null, null), SECOND))
                .satisfies(is(new AccessProblem.LoginInvalid()));
        assertThatThrownBy(() -> desk.add(new NewUser("budi", " ", Role.PETUGAS, null, null), SECOND))
                .satisfies(is(new AccessProblem.NameMissing()));
        assertThatThrownBy(() -> desk.add(BUDI, "rahasia123".toCharArray()))
                .satisfies(is(new AccessProblem.WeakPassword(PasswordPolicy.Weakness.TOO_SHORT)));
        assertThatThrownBy(() -> desk.add(BUDI, "hartanto-suka-senja".toCharArray()))
                .satisfies(is(new AccessProblem.WeakPassword(PasswordPolicy.Weakness.OWN_DATA)));
        assertThatThrownBy(() -> desk.add(BUDI, "kantor-di-caringin-ramai".toCharArray()))
                .satisfies(is(new AccessProblem.WeakPassword(PasswordPolicy.Weakness.OWN_DATA)));
        assertThat(desk.list()).hasSize(1);
        assertThat(actions()).doesNotContain("access.add-user");
    }

    @Test
    void aDeactivatedUserIsKeptOutAndCanBeLetInAgain() {
        User budi = desk.add(BUDI, SECOND);
        desk.deactivate(budi.id());
        assertThat(desk.list()).extracting(User::active).containsExactly(true, false);
        session.close();
        assertThatThrownBy(() -> signIn.signIn("budi", SECOND)).satisfies(is(new AccessProblem.WrongSignIn()));
        use(signIn.signIn("siti.r", FIRST));
        assertThatThrownBy(() -> desk.resetPassword(budi.id(), THIRD)).satisfies(is(new AccessProblem.NoSuchUser()));
        desk.reactivate(budi.id(), THIRD);
        as("budi", THIRD);
        assertThat(session.user().mustChangePassword()).isTrue();
    }

    @Test
    void aSlotThatWasPutBackDoesNotLetADeactivatedUserIn() throws Exception {
        User budi = desk.add(BUDI, SECOND);
        byte[] keyring = Files.readAllBytes(folder.resolve(Keyring.FILE));
        desk.deactivate(budi.id());
        session.close();
        Files.write(folder.resolve(Keyring.FILE), keyring);
        assertThatThrownBy(() -> signIn.signIn("budi", SECOND)).satisfies(is(new AccessProblem.WrongSignIn()));
        use(signIn.signIn("siti.r", FIRST));
        assertThat(actions()).contains("access.sign-in-failed");
    }

    @Test
    void theLastWhoAdministersCannotLeave() {
        long siti = session.user().id();
        assertThatThrownBy(() -> desk.deactivate(siti)).satisfies(is(new AccessProblem.LastAdministrator()));
        assertThatThrownBy(() -> desk.changeRole(siti, Role.PETUGAS, null))
                .satisfies(is(new AccessProblem.LastAdministrator()));
        desk.add(new NewUser("ani", "Ani Lestari", Role.SUPERVISOR, null, null), SECOND);
        desk.changeRole(siti, Role.PETUGAS, null);
        assertThat(session.user().role()).isEqualTo(Role.PETUGAS);
        assertThatThrownBy(() -> desk.deactivate(siti)).satisfies(is(new NotAllowed(Capability.ADMINISTER_USERS)));
        as("siti.r", FIRST);
        assertThat(session.keys().signing()).isEmpty();
    }

    @Test
    void aRoleThatExportsComesWithANewPassword() {
        User budi = desk.add(BUDI, SECOND);
        assertThatThrownBy(() -> desk.changeRole(budi.id(), Role.SUPERVISOR, null))
                .satisfies(is(new AccessProblem.RoleNeedsPassword()));
        desk.changeRole(budi.id(), Role.SUPERVISOR, THIRD);
        as("budi", THIRD);
        assertThat(session.user().mustChangePassword()).isTrue();
        assertThat(session.keys().signing()).isPresent();
        desk.add(new NewUser("ani", "Ani Lestari", Role.OPERATOR, null, null), SECOND);
        as("ani", SECOND);
        assertThat(session.keys().signing()).isPresent();
    }

    @Test
    void aForgottenPasswordIsSetAnewByTheSupervisor() {
        User budi = desk.add(BUDI, SECOND);
        desk.resetPassword(budi.id(), THIRD);
        as("budi", THIRD);
        assertThat(session.user().mustChangePassword()).isTrue();
        assertThat(actions()).contains("access.reset-password");
    }

    @Test
    void theOwnPasswordNeedsTheOldOneAndMustDiffer() {
        assertThatThrownBy(() -> desk.changeOwnPassword(SECOND, THIRD)).satisfies(is(new AccessProblem.WrongSignIn()));
        assertThatThrownBy(() -> desk.changeOwnPassword(FIRST, FIRST)).satisfies(is(new AccessProblem.SamePassword()));
        assertThatThrownBy(() -> desk.changeOwnPassword(FIRST, "kopi".toCharArray()))
                .satisfies(is(new AccessProblem.WeakPassword(PasswordPolicy.Weakness.TOO_SHORT)));
        desk.changeOwnPassword(FIRST, SECOND);
        as("siti.r", SECOND);
        assertThat(session.keys().signing()).isPresent();
    }

    @Test
    void detailsAndPreferencesAreKept() {
        User budi = desk.add(BUDI, SECOND);
        User changed = desk.changeDetails(budi.id(), "Budi Hartanto, S.Sos", "Pengelola data", "199001012015031002");
        assertThat(changed.position()).isEqualTo("Pengelola data");
        assertThat(changed.nip()).isEqualTo("199001012015031002");
        desk.keepPreferences(Texts.ENGLISH, 900);
        assertThat(session.user().locale()).isEqualTo(Texts.ENGLISH);
        assertThat(session.user().textSize()).isEqualTo(200);
        as("siti.r", FIRST);
        assertThat(session.user().locale()).isEqualTo(Texts.ENGLISH);
    }

    @Test
    void lockingKeepsTheDataOpenAndAsksForThePassword() {
        session.lock();
        assertThat(session.locked()).isTrue();
        assertThat(desk.list()).hasSize(1);
        assertThatThrownBy(() -> session.unlock(SECOND)).satisfies(is(new AccessProblem.WrongSignIn()));
        assertThat(session.locked()).isTrue();
        session.unlock(FIRST);
        assertThat(session.locked()).isFalse();
        assertThat(actions()).endsWith("access.unlock-failed", "access.unlock");
    }

    @Test
    void wrongUnlockingWaitsLikeWrongSigningIn() {
        session.lock();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> session.unlock(SECOND)).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> session.unlock(FIRST))
                .satisfies(is(new AccessProblem.TooManyTries(Duration.ofSeconds(30))));
        clock.pass(Duration.ofSeconds(30));
        session.unlock(FIRST);
    }

    @Test
    void theRecoveryCodeLetsTheSupervisorInWithANewPasswordAndIsReplaced() {
        session.close();
        SignIn.Started recovered =
                signIn.recover(RecoveryCode.parse(String.join(" ", code.groups())), "siti.r", SECOND);
        use(recovered.session());
        assertThat(session.keys().signing()).isPresent();
        assertThat(actions()).endsWith("access.recover");
        session.close();
        assertThatThrownBy(() -> signIn.signIn("siti.r", FIRST)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> signIn.recover(code, "siti.r", THIRD))
                .satisfies(is(new AccessProblem.WrongRecoveryCode()));
        use(signIn.recover(recovered.recoveryCode(), "siti.r", THIRD).session());
        as("siti.r", THIRD);
    }

    @Test
    void theRecoveryCodeIsForNobodyElseAndForNoWeakPassword() {
        desk.add(BUDI, SECOND);
        session.close();
        assertThatThrownBy(() -> signIn.recover(code, "budi", THIRD))
                .satisfies(is(new AccessProblem.RecoveryNotForThisUser()));
        assertThatThrownBy(() -> signIn.recover(code, "nobody", THIRD))
                .satisfies(is(new AccessProblem.RecoveryNotForThisUser()));
        assertThatThrownBy(() -> signIn.recover(code, "siti.r", "rahasia".toCharArray()))
                .satisfies(is(new AccessProblem.WeakPassword(PasswordPolicy.Weakness.TOO_SHORT)));
        // Nothing changed: old password and code still hold.
        use(signIn.signIn("siti.r", FIRST));
        session.close();
        use(signIn.recover(code, "siti.r", SECOND).session());
    }

    @Test
    void aNewRecoverySheetVoidsTheOldOne() {
        RecoveryCode next = desk.newRecoveryCode();
        session.close();
        assertThatThrownBy(() -> signIn.recover(code, "siti.r", SECOND)).isInstanceOf(Refusal.class);
        use(signIn.recover(next, "siti.r", SECOND).session());
    }

    @Test
    void ifTheKeyringCannotFollowNothingWasDone() throws Exception {
        // A folder in the place of the temporary file makes writing the keyring fail.
        Path blocked = Files.createDirectory(folder.resolve("keyring.json.tmp"));
        assertThatThrownBy(() -> desk.add(BUDI, SECOND)).satisfies(is(new AccessProblem.KeyringNotWritable()));
        assertThat(desk.list()).hasSize(1);
        Files.deleteIfExists(blocked);
        User budi = desk.add(BUDI, SECOND);
        Files.createDirectory(blocked);
        assertThatThrownBy(() -> desk.deactivate(budi.id())).satisfies(is(new AccessProblem.KeyringNotWritable()));
        assertThat(desk.list()).allMatch(User::active);
        Files.deleteIfExists(blocked);
        as("budi", SECOND);
    }

    @Test
    void aSetUpThatIsRefusedLeavesNothingAndOneThatWasCutOffIsSetAside() throws Exception {
        Path other = temp.resolve("lain");
        var keyring = new Keyring(other, clock, new SecureRandom(), () -> KdfCost.FLOOR);
        var second = new SignIn(other, clock, keyring, POLICY, REGIONS);
        Files.createDirectories(other);
        assertThatThrownBy(() -> second.setUp("320127", SITI, "kopi".toCharArray()))
                .isInstanceOf(Refusal.class);
        assertThat(other).isEmptyDirectory();
        // A keyring without a database: the computer was switched off in between.
        keyring.create("orang.lain", SECOND).keys().close();
        use(closing(second.setUp("320127", SITI, FIRST).session()));
        assertThat(other.resolve(Keyring.FILE)).exists();
        assertThat(other)
                .isDirectoryContaining(path -> path.getFileName().toString().startsWith("keyring.json.lama-"));
    }

    @Test
    void whatIsThereIsNotSetUpAgain() {
        assertThatThrownBy(() -> signIn.setUp("320127", SITI, SECOND)).satisfies(is(new AccessProblem.KeyringExists()));
        as("siti.r", FIRST);
    }

    @Test
    void theFirstUserMustBeAbleToAddOthers() {
        assertThatThrownBy(() -> signIn.setUp("320127", BUDI, SECOND)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyChangeOfAUserIsInTheHistoryAndTheChainHolds() {
        User budi = desk.add(BUDI, SECOND);
        desk.changeDetails(budi.id(), "Budi H.", null, null);
        desk.changeRole(budi.id(), Role.PENDAMPING, null);
        desk.deactivate(budi.id());
        assertThat(actions())
                .containsSubsequence(
                        "access.add-user", "access.change-user", "access.change-role", "access.deactivate");
        assertThat(session.database().check()).isEmpty();
    }

    @Test
    void noPasswordOrNameIsInTheDatabaseFileOrTheKeyringInTheClear() throws Exception {
        desk.add(BUDI, SECOND);
        session.close();
        for (Path file : List.of(folder.resolve(Database.FILE), folder.resolve(Keyring.FILE))) {
            String bytes = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThat(bytes).doesNotContain("Hartanto", "budi", "tikar-lampion", "embun-di-atas");
        }
        use(signIn.signIn("siti.r", FIRST));
    }

    @Test
    void userAndNewUserDoNotShowTheirNames() {
        assertThatCode(() -> assertThat(session.user().toString()).doesNotContain("Siti"))
                .doesNotThrowAnyException();
        assertThat(SITI.toString()).doesNotContain("Siti", "siti");
    }

    private Session closing(Session next) {
        session.close();
        return next;
    }

    private List<String> actions() {
        return session.database()
                .read(sql -> sql.select(ACT.ACTION).from(ACT).orderBy(ACT.ID).fetch(ACT.ACTION));
    }

    private @Nullable String reason(String action) {
        return session.database()
                .read(sql -> sql.select(ACT.REASON)
                        .from(ACT)
                        .where(ACT.ACTION.eq(action))
                        .fetchSingle(ACT.REASON));
    }

    private static Consumer<Throwable> is(Problem problem) {
        return thrown -> assertThat(((Refusal) thrown).problem()).isEqualTo(problem);
    }
}
