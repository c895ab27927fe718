package id.simpul.review;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.REVIEW_FAMILY;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.Texts;
import id.simpul.letter.OfficeDesk;
import id.simpul.letter.OfficeProfile;
import id.simpul.paper.PrintOrder;
import id.simpul.paper.Printing;
import id.simpul.paper.Typesetter;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import id.simpul.store.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Lists by name and address (BNBA) that leave the office: masked unless somebody who may see identity numbers says who gets the
 * list and what for. Each that is given out is an act. Always in Indonesian, as the form it is. Not for the user interface's
 * thread.
 */
public final class BnbaDesk {
    /** Most families of one list: more are given out village by village. */
    public static final int MOST = 5000;

    private final Database database;
    private final Clock clock;
    private final MatrixDesk matrix;
    private final CodeLists codes;
    private final Regions regions;
    private final OfficeDesk office;
    private final Printing printing;
    private final BnbaPaper paper;
    private final BnbaWorkbook workbook;
    private final Texts texts = new Texts(Texts.INDONESIAN);

    /**
     * The desk of {@code database}.
     *
     * @param clock says which day it is at the office
     * @param office whose papers these are
     */
    public BnbaDesk(
            Database database,
            Clock clock,
            MatrixDesk matrix,
            CodeLists codes,
            Regions regions,
            OfficeDesk office,
            Typesetter typesetter,
            Printing printing) {
        this.database = database;
        this.clock = clock;
        this.matrix = matrix;
        this.codes = codes;
        this.regions = regions;
        this.office = office;
        this.printing = printing;
        this.paper = new BnbaPaper(typesetter, texts);
        this.workbook = new BnbaWorkbook(texts);
    }

    /** Families by programmes, from which the lists are made. */
    public MatrixDesk matrix() {
        return matrix;
    }

    /** Files a list can be saved as. */
    public enum Format {
        /** The paper. */
        PDF,
        /** A workbook. */
        XLSX
    }

    /**
     * The list {@code request} asks for.
     *
     * @throws Refusal with {@link BnbaProblem.Incomplete} without recipient or purpose, {@link BnbaProblem.TooMany} for more
     *     than {@link #MOST} families
     */
    public Bnba list(Actor actor, BnbaRequest request) {
        require(actor, request);
        OfficeProfile profile = office.profile();
        LocalDate today = LocalDate.now(clock);
        var reader = new BnbaReader(regions, codes, texts, today);
        List<BnbaRow> rows = database.read(sql -> {
            Condition families = BnbaReader.condition(sql, matrix, request, actor.may(Capability.READ_RESTRICTED));
            int count = sql.fetchCount(
                    REVIEW_FAMILY.join(HOUSEHOLD).on(HOUSEHOLD.ID.eq(REVIEW_FAMILY.HOUSEHOLD)), families);
            if (count > MOST) {
                throw new Refusal(new BnbaProblem.TooMany(count, MOST));
            }
            return reader.rows(sql, families, programme(request), request.unmasked());
        });
        return new Bnba(
                request,
                profile.name(),
                rows,
                actor.name(),
                profile.signatory(),
                profile.place(),
                profile.paper().size(),
                ZonedDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    }

    private static @Nullable String programme(BnbaRequest request) {
        return request.selection() instanceof BnbaRequest.OfMatrix of
                ? of.filter().programme()
                : null;
    }

    private static void require(Actor actor, BnbaRequest request) {
        actor.require(Capability.READ_RECORDS);
        actor.require(Capability.PRINT_RECAP);
        if (request.unmasked()) {
            actor.require(Capability.UNMASK_IDENTITY);
        }
        if (request.recipient().isBlank()
                || request.purpose().isBlank()
                || request.title().isBlank()) {
            throw new Refusal(new BnbaProblem.Incomplete());
        }
    }

    /** The printers that lists go to. */
    public Printing printing() {
        return printing;
    }

    /** The list on paper. */
    public byte[] pdf(Bnba list) {
        return paper.pdf(list);
    }

    /** Prints the list and records it. */
    public void print(Actor actor, Bnba list, PrintOrder order) {
        require(actor, list.request());
        printing.print(pdf(list), list.size(), order, "Simpul BNBA");
        record(actor, list, "cetak");
    }

    /**
     * Saves the list as a file and records it.
     *
     * @throws Refusal with {@link BnbaProblem.CannotSave}
     */
    public void save(Actor actor, Bnba list, Format format, Path file) {
        require(actor, list.request());
        try {
            WholeFile.write(
                    switch (format) {
                        case PDF -> pdf(list);
                        case XLSX -> workbook.xlsx(list);
                    },
                    file);
        } catch (IOException fault) {
            throw new Refusal(new BnbaProblem.CannotSave(
                    Objects.requireNonNullElse(file.getFileName(), file).toString()));
        }
        record(actor, list, format.name());
    }

    /** Who got what, why, how much of it and whether masked; the fingerprint tells a list that turns up later. */
    private void record(Actor actor, Bnba list, String how) {
        database.journal().write(actor, list.request().unmasked() ? "review.bnba.open" : "review.bnba", tx -> {
            tx.because(String.join(
                    " · ",
                    list.request().recipient().strip(),
                    list.request().purpose().strip(),
                    list.request().title().strip(),
                    list.rows().size() + " KK",
                    how,
                    list.fingerprint()));
            return tx.actId();
        });
    }
}
