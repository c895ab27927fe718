package id.simpul.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.app.WindowCheck.Lack;
import id.simpul.l10n.Texts;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WindowCheckTest {
    private static final Map<String, String> LINUX = Map.of("os.name", "Linux");
    private static final Map<String, String> DISPLAY = Map.of("DISPLAY", ":0");

    private static WindowCheck check(Map<String, String> properties, Map<String, String> environment, boolean gtk) {
        return new WindowCheck(properties::get, environment::get, library -> gtk && library.equals("libgtk-3.so.0"));
    }

    @Test
    void linuxNeedsADisplayAndGtk() {
        assertThat(check(LINUX, DISPLAY, true).lack()).isEmpty();
        assertThat(check(LINUX, Map.of(), true).lack()).contains(Lack.DISPLAY);
        assertThat(check(LINUX, Map.of("DISPLAY", " "), true).lack()).contains(Lack.DISPLAY);
        assertThat(check(LINUX, Map.of("WAYLAND_DISPLAY", "wayland-0"), true).lack())
                .contains(Lack.DISPLAY);
        assertThat(check(LINUX, DISPLAY, false).lack()).contains(Lack.GTK);
    }

    @Test
    void otherSystemsAndTheHeadlessPlatformNeedNeither() {
        assertThat(check(Map.of("os.name", "Windows 11"), Map.of(), false).lack())
                .isEmpty();
        assertThat(check(Map.of("os.name", "Linux", "glass.platform", "Headless"), Map.of(), false)
                        .lack())
                .isEmpty();
    }

    @Test
    void librariesAreLookedForWhereTheSystemHasThem() {
        assertThat(WindowCheck.loads("libthereisnosuchlibrary.so.0")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void oneSentenceSaysWhatToInstallAndWhatWorksWithout(Lack lack) {
        for (var language : new Locale[] {Texts.INDONESIAN, Texts.ENGLISH}) {
            String sentence = new Texts(language).get(lack.sentence());
            assertThat(sentence)
                    .contains("apt-get install", "libgtk-3-0", "mvn -q -Dapp.args=demo")
                    .doesNotContain("\n");
        }
    }
}
