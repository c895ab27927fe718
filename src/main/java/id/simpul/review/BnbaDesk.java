package id.simpul.review;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.REVIEW_FAMILY;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.Texts;
import id.simpul.letter.OfficeDesk;
import id.simpul.letter.OfficeProfile;
import id.simpul.paper.Handout;
import id.simpul.paper.Handouts;
import id.simpul.paper.Printing;
import id.simpul.paper.Typesetter;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
    private final Handouts handouts;
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
        this.handouts = new Handouts(database, printing);
        this.paper = new BnbaPaper(typesetter, texts);
        this.workbook = new BnbaWorkbook(texts);
    }

    /** Families by programmes, from which the lists are made. */
    public MatrixDesk matrix() {
        return matrix;
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

    private static Set<Capability> needs(BnbaRequest request) {
        return request.unmasked()
                ? EnumSet.of(Capability.READ_RECORDS, Capability.PRINT_RECAP, Capability.UNMASK_IDENTITY)
                : EnumSet.of(Capability.READ_RECORDS, Capability.PRINT_RECAP);
    }

    private static void require(Actor actor, BnbaRequest request) {
        needs(request).forEach(actor::require);
        if (request.recipient().isBlank()
                || request.purpose().isBlank()
                || request.title().isBlank()) {
            throw new Refusal(new BnbaProblem.Incomplete());
        }
    }

    /** The pages of the list. */
    public byte[] pdf(Bnba list) {
        return paper.pdf(list);
    }

    /** The list on paper. */
    public Handout paper(Bnba list) {
        return new Handout(list.size(), pdf(list), "Simpul BNBA", needs(list.request()), act(list));
    }

    /** Who got what, why, how much of it and whether masked; the fingerprint tells a list that turns up later. */
    private static Handout.Act act(Bnba list) {
        BnbaRequest request = list.request();
        return new Handout.Act(
                request.unmasked() ? "review.bnba.open" : "review.bnba",
                (tx, way) -> tx.because(String.join(
                        " · ",
                        request.recipient().strip(),
                        request.purpose().strip(),
                        request.title().strip(),
                        list.rows().size() + " KK",
                        way.word(),
                        list.fingerprint())));
    }

    /** Prints and saves lists. */
    public Handouts handouts() {
        return handouts;
    }

    /**
     * Saves the list as a workbook and records it.
     *
     * @throws Refusal with {@link id.simpul.paper.PaperProblem.CannotSave}
     */
    public void saveWorkbook(Actor actor, Bnba list, Path file) {
        handouts.saveWorkbook(actor, needs(list.request()), act(list), workbook.xlsx(list), file);
    }
}
