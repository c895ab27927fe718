package id.simpul.l10n;

import id.simpul.kernel.Message;
import id.simpul.kernel.TextKey;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of one language. Bahasa Indonesia is the root bundle, so a gap in English shows Indonesian and never the other
 * way round.
 */
public final class Texts {
    /** Bahasa Indonesia with weeks that start on Monday, which the JDK's data for {@code id} does not say. */
    public static final Locale INDONESIAN = Locale.forLanguageTag("id-ID-u-fw-mon");

    /** English, with Indonesian conventions for dates and money. */
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();

    /** The texts of {@code locale}: {@link #INDONESIAN} or {@link #ENGLISH}. */
    public Texts(Locale locale) {
        this.locale = locale;
    }

    /** The language of these texts. */
    public Locale locale() {
        return locale;
    }

    /** Whether these texts are English. */
    public boolean english() {
        return locale.getLanguage().equals("en");
    }

    /** The text {@code key} with {@code args} for its placeholders. */
    public String get(TextKey key, Object... args) {
        String pattern = bundles.computeIfAbsent(
                        key.bundle(), name -> ResourceBundle.getBundle("texts." + name, locale, NO_FALLBACK))
                .getString(key.key());
        // Texts without values are not patterns: an apostrophe in them is an apostrophe.
        return args.length == 0 ? pattern : new MessageFormat(pattern, formatLocale()).format(args);
    }

    /** The text of {@code message}. */
    public String get(Message message) {
        return get(message.key(), message.args().toArray());
    }

    /** Numbers and dates look Indonesian in both languages: the paper they are compared with does. */
    private static Locale formatLocale() {
        return INDONESIAN;
    }
}
