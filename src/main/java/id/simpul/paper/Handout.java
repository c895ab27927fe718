package id.simpul.paper;

import id.simpul.kernel.Capability;
import id.simpul.store.Transaction;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A paper that takes no number, set and ready to be given out: {@link Handouts} prints or saves exactly these pages and records
 * that it did.
 *
 * @param size the sheet in the tray
 * @param pdf its pages
 * @param job what the printer's queue calls it; never a person's name
 * @param needs what whoever gives it out must be allowed to
 * @param act what the journal says of it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Handout(PaperSize size, byte[] pdf, String job, Set<Capability> needs, Act act) {
    public Handout {
        needs = Set.copyOf(needs);
    }

    /** How a paper leaves the office. */
    public enum Way {
        /** On paper. */
        PRINTED("cetak"),
        /** As a PDF file. */
        PDF("PDF"),
        /** As a workbook of the same content. */
        WORKBOOK("XLSX");

        private final String word;

        Way(String word) {
            this.word = word;
        }

        /** As the journal says it. */
        public String word() {
            return word;
        }
    }

    /**
     * The act that is left behind.
     *
     * @param printed action of a print
     * @param saved action of a saved file
     * @param told says in the act what the paper is about
     */
    public record Act(String printed, String saved, BiConsumer<Transaction, Way> told) {
        /** An act of one {@code action}; {@code told} says in which way. */
        public Act(String action, BiConsumer<Transaction, Way> told) {
            this(action, action, told);
        }

        String action(Way way) {
            return way == Way.PRINTED ? printed : saved;
        }
    }
}
