package id.simpul.programme.offer;

import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.OfferText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Why an offer fits somebody, by what is on record. */
public sealed interface Reason {
    /** In words, in the language of {@code texts}. */
    String text(Texts texts);

    /** The family spends no more than the line of extreme poverty. */
    record Spending(long rupiah, long line, String source) implements Reason {
        @Override
        public String text(Texts texts) {
            var formats = new Formats(texts);
            return texts.get(OfferText.REASON_SPENDING, formats.rupiah(rupiah), formats.rupiah(line), source);
        }
    }

    /** The family is in the first decile. */
    record Decile(int desil, @Nullable LocalDate on) implements Reason {
        @Override
        public String text(Texts texts) {
            return on == null
                    ? texts.get(OfferText.REASON_DECILE, desil)
                    : texts.get(OfferText.REASON_DECILE_ON, desil, new Formats(texts).mediumDate(on));
        }
    }

    /** Of working age, and of the age asked for. */
    record Age(int years) implements Reason {
        @Override
        public String text(Texts texts) {
            return texts.get(OfferText.REASON_AGE, years);
        }
    }

    /** Has what certificate is asked for; the label is already in words. */
    record Education(String label) implements Reason {
        @Override
        public String text(Texts texts) {
            return texts.get(OfferText.REASON_EDUCATION, label);
        }
    }

    /** Has no work by what is on record. */
    record OutOfWork() implements Reason {
        @Override
        public String text(Texts texts) {
            return texts.get(OfferText.REASON_OUT_OF_WORK);
        }
    }
}
