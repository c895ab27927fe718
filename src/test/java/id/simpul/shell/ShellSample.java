package id.simpul.shell;

import id.simpul.kernel.Capability;
import id.simpul.kernel.Progress;
import id.simpul.screen.Icon;
import id.simpul.screen.InboxSample;
import id.simpul.screen.Route;
import id.simpul.screen.Screen;
import id.simpul.screen.TextSize;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A window with the sample inbox and made-up people in its search box. */
final class ShellSample {
    final List<String> asked = new ArrayList<>();
    final ObservableList<Notice> notices = FXCollections.observableArrayList();
    final RailEntry inbox;
    final Frame frame;
    final ShellView shell;

    /** A place of the sample. */
    record Place(String name) implements Route {}

    ShellSample(Ui ui, Frame frame) {
        this.frame = frame;
        inbox = new RailEntry(Icon.CASE, "Kasus", new Place("Kasus"), Capability.READ_RECORDS);
        inbox.badge().set(115);
        var setup = new ShellSetup(
                "Kecamatan Caringin",
                "Kabupaten Bogor",
                new ShellSetup.User("Siti Rohmah", "Petugas layanan", Set.of(Capability.READ_RECORDS)),
                List.of(
                        entry(Icon.HOME, "Beranda"),
                        inbox,
                        entry(Icon.FAMILY, "Keluarga"),
                        entry(Icon.LETTER, "Surat"),
                        entry(Icon.RECAP, "Rekap"),
                        entry(Icon.MAP, "Peta"),
                        new RailEntry(Icon.MERGE, "Gabung", new Place("Gabung"), Capability.MERGE_BUNDLE)),
                List.of(entry(Icon.HELP, "Bantuan"), entry(Icon.SETTINGS, "Pengaturan")),
                List.of(people()),
                FXCollections.observableArrayList(
                        new StatusFact(Icon.DONE, "Tersimpan di komputer ini 10.42"),
                        new StatusFact(Icon.HISTORY, "Cadangan terakhir kemarin 16.05"),
                        new StatusFact(Icon.OFFLINE, "Luring, semua fitur tetap jalan")),
                notices);
        shell = new ShellView(ui, setup, host(), IdleLock.USUAL);
        frame.show(shell);
    }

    /** The screens of the sample. */
    static Screen screen(Route route, Ui ui) {
        var sample = new InboxSample(ui);
        return Screen.of("Kasus layanan", sample.node())
                .onShow(() ->
                        sample.node().setUserData(sample.node().getUserData() instanceof Integer times ? times + 1 : 1))
                .focus(sample.table().view())
                .hint("↑↓", "pilih")
                .hint("Enter", "buka")
                .key("Ctrl+N", "kasus baru", () -> ui.snackbar().show("Kasus baru"));
    }

    private static RailEntry entry(Icon icon, String title) {
        return new RailEntry(icon, title, new Place(title), null);
    }

    private SearchProvider people() {
        return new SearchProvider() {
            @Override
            public String group() {
                return "Orang";
            }

            @Override
            public List<SearchHit> search(String query, int limit, Progress progress) {
                asked.add("search " + query);
                return List.of("Heri Hidayat", "Rina Nurjanah", "Rohani").stream()
                        .filter(name -> !query.isEmpty()
                                && name.toLowerCase(Locale.ROOT).contains(query.toLowerCase(Locale.ROOT)))
                        .map(name -> new SearchHit(
                                Icon.PERSON,
                                name,
                                "3201 •••• •••• 9001, Desa Pasirbuncir",
                                false,
                                () -> asked.add("open " + name)))
                        .toList();
            }
        };
    }

    ShellHost host() {
        return new ShellHost() {
            @Override
            public void switchUser() {
                asked.add("switch");
            }

            @Override
            public void lock() {
                asked.add("lock");
            }

            @Override
            public void language(Locale locale) {
                asked.add("language " + locale.getLanguage());
            }

            @Override
            public void textSize(TextSize size) {
                asked.add("size " + size.percent());
            }

            @Override
            public void help() {
                asked.add("help");
            }
        };
    }
}
