package id.simpul.app;

import id.simpul.access.KdfCost;
import id.simpul.access.Keyring;
import id.simpul.access.NewUser;
import id.simpul.access.PasswordPolicy;
import id.simpul.access.Role;
import id.simpul.access.SignIn;
import id.simpul.region.Regions;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;

/** Offices on real files whose first user is {@value #USER}, at the least cost of a password that is allowed. */
public final class TestOffices {
    /** Who may do everything. */
    public static final String USER = "siti";

    /** Her password. */
    public static final String PASSWORD = "payung-biru-Gajah-71";

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final Regions REGIONS = new Regions();

    private TestOffices() {}

    /** Sets up the office {@code code} in {@code folder}; a code of four digits is a district. */
    public static Office create(Path folder, String code, Clock clock) {
        return create(folder, code, clock, WIB);
    }

    /** As {@link #create(Path, String, Clock)} in {@code zone}: that of the computer, where commands work on too. */
    public static Office create(Path folder, String code, Clock clock, ZoneId zone) {
        Role role = code.length() == 4 ? Role.OPERATOR : Role.SUPERVISOR;
        SignIn.Started started = door(folder, clock)
                .setUp(code, new NewUser(USER, "Siti Rahmawati", role, null, null), PASSWORD.toCharArray());
        return new Office(started.session(), REGIONS, clock, zone);
    }

    /** Opens the office in {@code folder}. */
    public static Office open(Path folder, Clock clock) {
        return new Office(door(folder, clock).signIn(USER, PASSWORD.toCharArray()), REGIONS, clock, WIB);
    }

    private static SignIn door(Path folder, Clock clock) {
        var keyring = new Keyring(folder, clock, new SecureRandom(), () -> KdfCost.FLOOR);
        return new SignIn(folder, clock, keyring, new PasswordPolicy(), REGIONS);
    }
}
