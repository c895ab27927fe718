package id.simpul.testing;

import id.simpul.l10n.Texts;
import id.simpul.screen.Drafts;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Screen;
import id.simpul.screen.TextSize;
import id.simpul.screen.Ui;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A whole {@link Ui} for tests of views: everything on the calling thread, the clock at 30 June 2026, 10.42 in Jakarta. */
public final class UiForTests {
    /** 30 June 2026, 10.42 WIB. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T03:42:00Z"), ZoneId.of("Asia/Jakarta"));

    private UiForTests() {}

    /** In Indonesian. */
    public static Ui ui() {
        return ui(new Texts(Texts.INDONESIAN), new MemoryDrafts());
    }

    /** In the language of {@code texts}, with {@code drafts}. */
    public static Ui ui(Texts texts, Drafts drafts) {
        return ui(texts, drafts, Jobs.Lanes.sameThread());
    }

    /** The same, whose work is done on {@code lanes}. */
    public static Ui ui(Texts texts, Drafts drafts, Jobs.Lanes lanes) {
        return new Ui(
                texts,
                CLOCK,
                TextSize.NORMAL,
                lanes,
                drafts,
                (route, own) -> Screen.of(route.toString(), EmptyState.of(Icon.HOME, route.toString())));
    }

    /** Drafts in memory. */
    public static final class MemoryDrafts implements Drafts {
        private final Map<String, Draft> kept = new LinkedHashMap<>();

        @Override
        public Instant save(String form, String subject, String title, Map<String, String> values) {
            kept.put(form + "/" + subject, new Draft(form, subject, title, Map.copyOf(values), CLOCK.instant()));
            return CLOCK.instant();
        }

        @Override
        public Optional<Draft> load(String form, String subject) {
            return Optional.ofNullable(kept.get(form + "/" + subject));
        }

        @Override
        public void delete(String form, String subject) {
            kept.remove(form + "/" + subject);
        }

        @Override
        public List<Draft> all() {
            return List.copyOf(kept.values());
        }
    }
}
