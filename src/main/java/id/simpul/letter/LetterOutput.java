package id.simpul.letter;

import static id.simpul.store.jooq.Tables.LETTER;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.paper.PaperSize;
import id.simpul.paper.PdfPages;
import id.simpul.paper.Pile;
import id.simpul.paper.PrintOrder;
import id.simpul.paper.Printing;
import id.simpul.paper.Stamp;
import id.simpul.store.Database;
import id.simpul.store.StoredFiles;
import id.simpul.store.WholeFile;
import id.simpul.store.jooq.tables.records.LetterRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Shows, prints and saves issued letters: always the bytes that were kept, checked against their hash. Every print and
 * every saved file leaves an act. Not for the user interface's thread.
 */
public final class LetterOutput {
    private static final String PRINT = "letter.print";
    private static final String SAVE = "letter.save";

    private final Database database;
    private final Printing printing;

    /** Output of letters in {@code database}. */
    public LetterOutput(Database database, Printing printing) {
        this.database = database;
        this.printing = printing;
    }

    /** What is given out. */
    public enum Sheet {
        /** The letter itself. */
        ORIGINAL,
        /** The letter with SALINAN across every page. */
        COPY
    }

    /**
     * The letter as it is given out: a void one always carries BATAL across every page.
     *
     * @throws Refusal with {@link LetterProblem.NotFound}, {@link LetterProblem.NoPdf} or
     *     {@link LetterProblem.Restricted}, or with {@code store.StoreProblem.Damaged} if the bytes are not those kept
     */
    public byte[] pdf(Actor actor, long letter, Sheet sheet) {
        actor.require(Capability.READ_RECORDS);
        LetterRecord row = database.read(sql -> {
            LetterRecord found = sql.fetchOptional(LETTER, LETTER.ID.eq(letter).and(LETTER.DELETED.eq(0L)))
                    .orElseThrow(() -> new Refusal(new LetterProblem.NotFound()));
            if (!actor.may(Capability.READ_RESTRICTED) && CaseGuard.restricted(sql, found.getCaseFile())) {
                throw new Refusal(new LetterProblem.Restricted());
            }
            return found;
        });
        String sha256 = row.getPdf();
        byte[] kept = sha256 == null
                ? null
                : database.read(sql -> StoredFiles.find(sql, sha256)
                        .map(StoredFiles.StoredFile::bytes)
                        .orElse(null));
        if (kept == null) {
            throw new Refusal(new LetterProblem.NoPdf(row.getNumber()));
        }
        if (row.getVoidOn() != null) {
            return Stamp.over(kept, Stamp.Word.VOID);
        }
        return sheet == Sheet.COPY ? Stamp.over(kept, Stamp.Word.COPY) : kept;
    }

    /**
     * Prints a letter and records it.
     *
     * @throws Refusal as {@link #pdf}, or with {@code paper.PaperProblem}
     */
    public void print(Actor actor, long letter, Sheet sheet, PrintOrder order) {
        actor.require(Capability.ISSUE_LETTER);
        byte[] pdf = pdf(actor, letter, sheet);
        printing.print(pdf, size(pdf), order, jobName(letter));
        record(actor, PRINT, letter, sheet);
    }

    /**
     * Prints many letters as one job, in the order given, and records each.
     *
     * @param size the sheet in the tray
     * @throws Refusal as {@link #pdf}, before anything is printed, or with {@code paper.PaperProblem}
     * @throws java.util.concurrent.CancellationException if asked to stop
     */
    public void print(Actor actor, List<Long> letters, PaperSize size, PrintOrder order, Progress progress) {
        actor.require(Capability.ISSUE_LETTER);
        var papers = new ArrayList<Pile.Paper>();
        for (long letter : letters) {
            progress.check();
            try (PdfPages pages = PdfPages.open(pdf(actor, letter, Sheet.ORIGINAL))) {
                papers.add(new Pile.Paper(pages.count(), () -> pdf(actor, letter, Sheet.ORIGINAL)));
            }
        }
        printing.print(papers, size, order, "Simpul " + letters.size(), progress);
        letters.forEach(letter -> record(actor, PRINT, letter, Sheet.ORIGINAL));
    }

    /**
     * Saves many letters as one PDF file, in the order given, and records each.
     *
     * @throws Refusal as {@link #pdf}, or with {@link LetterProblem.CannotSave}
     * @throws java.util.concurrent.CancellationException if asked to stop; then there is no file
     */
    public void save(Actor actor, List<Long> letters, Path file, Progress progress) {
        actor.require(Capability.ISSUE_LETTER);
        write(joined(actor, letters, progress), file);
        letters.forEach(letter -> record(actor, SAVE, letter, Sheet.ORIGINAL));
    }

    /** Many letters one after the other as one PDF. */
    public byte[] joined(Actor actor, List<Long> letters, Progress progress) {
        var all = new ArrayList<byte[]>();
        for (long letter : letters) {
            progress.check();
            all.add(pdf(actor, letter, Sheet.ORIGINAL));
            progress.at(all.size(), letters.size());
        }
        return PdfPages.joined(all);
    }

    /**
     * Saves a letter as a PDF file and records it. A file of that name is replaced only by a whole new one.
     *
     * @throws Refusal as {@link #pdf}, or with {@link LetterProblem.CannotSave}
     */
    public void save(Actor actor, long letter, Sheet sheet, Path file) {
        actor.require(Capability.ISSUE_LETTER);
        write(pdf(actor, letter, sheet), file);
        record(actor, SAVE, letter, sheet);
    }

    /**
     * Saves the preview of a letter that has no number yet, and records it.
     *
     * @param preview as {@link LetterDesk#preview} made it
     * @throws Refusal with {@link LetterProblem.CannotSave}
     */
    public void savePreview(Actor actor, LetterDraft draft, byte[] preview, Path file) {
        actor.require(Capability.READ_RECORDS);
        write(preview, file);
        database.journal().write(actor, SAVE, tx -> {
            tx.about(draft.referral());
            tx.because(Stamp.Word.PREVIEW.text());
            return tx.actId();
        });
    }

    /**
     * Writes {@code pdf}; a file of that name is replaced only by a whole new one.
     *
     * @throws Refusal with {@link LetterProblem.CannotSave}
     */
    public static void write(byte[] pdf, Path file) {
        try {
            WholeFile.write(pdf, file);
        } catch (IOException fault) {
            throw new Refusal(new LetterProblem.CannotSave(
                    Objects.requireNonNullElse(file.getFileName(), file).toString()));
        }
    }

    /** The printers that letters go to. */
    public Printing printing() {
        return printing;
    }

    /** The sheet that the pages of {@code pdf} are made for. */
    public static PaperSize size(byte[] pdf) {
        try (PdfPages pages = PdfPages.open(pdf)) {
            double shorter = Math.min(pages.width(0), pages.height(0));
            double longer = Math.max(pages.width(0), pages.height(0));
            PaperSize nearest = PaperSize.F4;
            double least = Double.MAX_VALUE;
            for (PaperSize size : PaperSize.values()) {
                double off = Math.hypot(size.widthPoints() - shorter, size.heightPoints() - longer);
                if (off < least) {
                    least = off;
                    nearest = size;
                }
            }
            return nearest;
        }
    }

    private void record(Actor actor, String action, long letter, Sheet sheet) {
        database.journal().write(actor, action, tx -> {
            tx.about(letter);
            if (sheet == Sheet.COPY) {
                tx.because(Stamp.Word.COPY.text());
            }
            return tx.actId();
        });
    }

    private static String jobName(long letter) {
        return "Simpul " + Long.toString(letter, Character.MAX_RADIX);
    }
}
