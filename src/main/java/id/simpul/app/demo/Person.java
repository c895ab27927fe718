package id.simpul.app.demo;

import id.simpul.access.NewUser;
import id.simpul.access.Role;

/** Somebody made up who works in the demo; the password is no secret, since nothing behind it is. */
enum Person {
    /** Supervisor of the sub-district. */
    RAHMAT("rahmat", "Rahmat Hidayat, S.Sos.", Role.SUPERVISOR, "kopi-Pahit-pagi-27"),
    /** Front desk of the sub-district. */
    SITI("siti", "Siti Rahmawati", Role.PETUGAS, "payung-biru-Gajah-71"),
    /** PKH facilitator in the sub-district. */
    NENENG("neneng", "Neneng Kurniasih", Role.PENDAMPING, "jembatan-Kayu-sore-43"),
    /** Operator of the district. */
    DEWI("dewi", "Dewi Anggraeni", Role.OPERATOR, "kereta-Senja-hijau-58");

    private final String login;
    private final String fullName;
    private final Role role;
    private final String password;

    Person(String login, String fullName, Role role, String password) {
        this.login = login;
        this.fullName = fullName;
        this.role = role;
        this.password = password;
    }

    String login() {
        return login;
    }

    char[] password() {
        return password.toCharArray();
    }

    NewUser user() {
        return new NewUser(login, fullName, role, null, null);
    }
}
